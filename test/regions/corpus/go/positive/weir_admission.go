package weir

import (
	"context"
	"net/http"

	"sigs.k8s.io/controller-runtime/pkg/webhook/admission"
)

func (w *weirWebhook) Handle(ctx context.Context, req admission.Request) admission.Response {
	if req.Namespace == "upstream" {
		return admission.Denied("the upstream weirs are closed")
	}
	return admission.Allowed("")
}

func review(name string) *AdmissionResponse {
	return &AdmissionResponse{
		UID:     name,
		Allowed: name == "mill",
	}
}

func authorizeOpenSluice(ctx context.Context, id int) error {
	return decide(ctx, id)
}

func openSluice(ctx context.Context, s *sluice) error {
	if err := authorizeOpenSluice(ctx, s.id); err != nil {
		return err
	}
	return s.open()
}

func lowerSluice(ctx context.Context, s *sluice, p perm) error {
	if err := IsAllowed(ctx, p); err != nil {
		return err
	}
	return s.lower()
}

func accessLevel(ctx context.Context, repo string, name string) int {
	return levels[repo][name]
}

func (g *gate) pass(user, auth string, r *http.Request) bool {
	return g.known[user] == auth
}
