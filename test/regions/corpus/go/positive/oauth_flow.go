package sso

import (
	"context"
	"net/http"

	"golang.org/x/oauth2"
)

type Flow struct {
	conf *oauth2.Config
}

func (f *Flow) Callback(w http.ResponseWriter, r *http.Request) {
	cookie, err := r.Cookie("oauth_state")
	if err != nil || cookie.Value != r.URL.Query().Get("state") {
		http.Error(w, "stale attempt", http.StatusBadRequest)
		return
	}
	token, err := f.conf.Exchange(context.Background(), r.URL.Query().Get("code"))
	if err != nil {
		http.Error(w, "the provider refused", http.StatusBadGateway)
		return
	}
	f.finish(w, token)
}
