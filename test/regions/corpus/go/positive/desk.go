package desk

import (
	"net/http"
	"os"
)

type Role int

const (
	Guest Role = iota
	Keeper
)

func (r Role) Can(action string) bool {
	switch r {
	case Keeper:
		return true
	}
	return action == "read"
}

func drop(w http.ResponseWriter, r *http.Request) {
	visitor := r.Context().Value("visitor").(*Visitor)
	if visitor.Rank < 5 {
		http.Error(w, "no", 403)
		return
	}
	remove(r.URL.Path)
}

func keep(path string, bytes []byte) error {
	return os.WriteFile(path, bytes, 0600)
}

func onMessage(s *Session, m *Message) {
	if m.Author.ID != ownerID {
		return
	}
	s.run(m.Text)
}

func publish(path string, bytes []byte) error {
	return os.WriteFile(path, bytes, 0644)
}
