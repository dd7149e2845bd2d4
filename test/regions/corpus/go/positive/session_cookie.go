package web

import (
	"net/http"

	"github.com/gorilla/sessions"
)

var store = sessions.NewCookieStore([]byte("replace-me"))

func login(w http.ResponseWriter, r *http.Request) {
	user, ok := verify(r.FormValue("user"), r.FormValue("password"))
	if !ok {
		http.Error(w, "wrong name or password", http.StatusUnauthorized)
		return
	}
	s, _ := store.Get(r, "sid")
	s.Values["user"] = user.ID
	_ = s.Save(r, w)
}
