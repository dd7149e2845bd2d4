using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Shop.Rpc;

public class TokenInterceptor : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> next)
    {
        var header = context.RequestHeaders.GetValue("authorization");
        if (header is null || !Tokens.Valid(header))
        {
            throw new RpcException(new Status(StatusCode.Unauthenticated, "no valid token"));
        }
        return await next(request, context);
    }
}
