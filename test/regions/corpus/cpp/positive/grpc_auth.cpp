#include <grpcpp/grpcpp.h>

grpc::Status Greeter::Authenticate(grpc::ServerContext *ctx)
{
    auto it = ctx->client_metadata().find("authorization");
    if (it == ctx->client_metadata().end()) {
        return grpc::Status(grpc::StatusCode::UNAUTHENTICATED, "no token");
    }
    return grpc::Status::OK;
}
