namespace Shop.Http;

public class ApiKeyMiddleware
{
    private readonly RequestDelegate _next;
    private readonly string _expected;

    public ApiKeyMiddleware(RequestDelegate next, IConfiguration config)
    {
        _next = next;
        _expected = config["ApiKey"]!;
    }

    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Headers.TryGetValue("X-Api-Key", out var given) || given != _expected)
        {
            context.Response.StatusCode = 401;
            return;
        }
        await _next(context);
    }
}
