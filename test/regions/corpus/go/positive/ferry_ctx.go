package ferry

import (
	"context"
	"crypto/rand"
	"fmt"
	"net/http"
)

func WithUser(ctx context.Context, rider string) context.Context {
	return context.WithValue(ctx, userKey, rider)
}

func (a api) mustGetUser(ctx context.Context) *Rider {
	rider, ok := ctx.Value(userKey).(*Rider)
	if !ok {
		panic("nobody aboard")
	}
	return rider
}

func GetClaims(ctx context.Context) *Claims {
	c, _ := ctx.Value(ClaimsKey).(*Claims)
	return c
}

func WithTrace(ctx context.Context, id string) context.Context {
	return context.WithValue(ctx, traceKey, id)
}

func newLocalToken() string {
	raw := make([]byte, 32)
	rand.Read(raw)
	return text(raw)
}

func unauthenticatedAllowed(loopback bool) bool {
	return loopback
}

func (h *Deck) Sail(ctx context.Context, req SailRequest) (SailResponse, error) {
	switch known, mate := rank(ctx); {
	case !known:
		return Sail401JSONResponse{Reason: "?"}, nil
	case !mate:
		return Sail403JSONResponse{Reason: "?"}, nil
	}
	return Sail200JSONResponse{}, nil
}

func (k Keeper) Load(ctx Context, actor Address) error {
	if actor.String() != k.harbour {
		return sdkerrors.ErrUnauthorized.Wrapf("%s is no harbour", actor)
	}
	return nil
}

func (k Keeper) Send(ctx Context, from Address) error {
	if !k.fromMate(from) {
		return fmt.Errorf("%w: %s", types.ErrUnauthorizedSend, from)
	}
	return nil
}

func (d *Deck) Log(claims *UserClaims, w http.ResponseWriter) {
	fmt.Fprintln(w, claims.Name)
}
