using Microsoft.AspNetCore.Http;
using System.Linq;
using System.Threading.Tasks;

public class FleetMiddleware
{
    public async Task Invoke(HttpContext call, RequestDelegate next)
    {
        if (call.Request.Headers.TryGetValue("X-Tenant-Id", out var fleet))
            call.Items["fleet"] = fleet.ToString();
        await next(call);
    }

    public string Fleet(HttpContext call)
    {
        var found = call.Request.Headers["X-Tenant"].FirstOrDefault();
        return found ?? "harbour";
    }

    public string Language(HttpContext call)
    {
        var found = call.Request.Headers["Accept-Language"].FirstOrDefault();
        return found ?? "en";
    }
}
