using Microsoft.AspNetCore.Http;
using System.Threading.Tasks;

public class MastFilter : IEndpointFilter
{
    public async ValueTask<object> InvokeAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        if (call.HttpContext.User.GetIsFleetOwner())
            return await next(call);
        return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
    }
}

public class GaugeFilter : IEndpointFilter
{
    public async ValueTask<object> InvokeAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var answer = await next(call);
        if (answer is Gauge gauge)
            return TypedResults.StatusCode(StatusCodes.Status206PartialContent);
        return answer;
    }
}
