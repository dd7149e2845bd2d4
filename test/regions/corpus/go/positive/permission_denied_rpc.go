package rpc

import (
	"context"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

func (s *Server) Delete(ctx context.Context, in *DeleteRequest) (*Empty, error) {
	caller := callerOf(ctx)
	if !s.acl.Allowed(caller, "object.delete", in.Name) {
		return nil, status.Errorf(codes.PermissionDenied, "%s may not delete %s", caller, in.Name)
	}
	return &Empty{}, s.objects.Remove(in.Name)
}
