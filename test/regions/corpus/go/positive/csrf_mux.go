package web

import (
	"net/http"

	"github.com/gorilla/csrf"
)

func wrap(key []byte, mux http.Handler) http.Handler {
	return csrf.Protect(key, csrf.Secure(true))(mux)
}
