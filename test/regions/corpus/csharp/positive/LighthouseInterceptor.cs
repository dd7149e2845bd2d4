using Grpc.Core;
using Grpc.Core.Interceptors;
using System.Linq;
using System.Threading.Tasks;

public class LighthouseInterceptor : Interceptor
{
    private readonly IKeepers _keepers;

    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> next)
    {
        var given = context.RequestHeaders.FirstOrDefault(h => h.Key == "x-access-token")?.Value;
        context.UserState["keeper"] = await _keepers.Named(given);
        return await next(request, context);
    }

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> answers, ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> next)
    {
        var trace = context.RequestHeaders.FirstOrDefault(h => h.Key == "x-trace-id")?.Value;
        context.ResponseTrailers.Add("x-trace-id", trace);
        await next(request, answers, context);
    }
}
