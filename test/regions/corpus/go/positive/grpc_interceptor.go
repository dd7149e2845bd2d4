package rpc

import (
	"context"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"
)

func AuthInterceptor(check func(string) error) grpc.UnaryServerInterceptor {
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
		md, ok := metadata.FromIncomingContext(ctx)
		if !ok || len(md.Get("authorization")) == 0 {
			return nil, status.Error(codes.Unauthenticated, "no credentials")
		}
		if err := check(md.Get("authorization")[0]); err != nil {
			return nil, status.Error(codes.Unauthenticated, "bad credentials")
		}
		return handler(ctx, req)
	}
}
