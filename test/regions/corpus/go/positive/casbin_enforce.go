package authz

import (
	"net/http"

	"github.com/casbin/casbin/v2"
)

func Guard(e *casbin.Enforcer, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ok, err := e.Enforce(r.Header.Get("X-User"), r.URL.Path, r.Method)
		if err != nil || !ok {
			w.WriteHeader(http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}
