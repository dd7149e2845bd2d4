package admin

import "net/http"

type Principal struct {
	Name  string
	Roles []string
}

func (p Principal) HasRole(role string) bool {
	for _, r := range p.Roles {
		if r == role {
			return true
		}
	}
	return false
}

func deleteAccount(w http.ResponseWriter, r *http.Request) {
	who := principalFrom(r.Context())
	if !who.HasRole("admin") {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	purge(r.PathValue("id"))
	w.WriteHeader(http.StatusNoContent)
}

func purge(id string) {
	queue <- id
}
