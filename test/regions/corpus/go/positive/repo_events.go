package events

import (
	"net/http"

	"github.com/google/go-github/v60/github"
)

func (l *Listener) Receive(w http.ResponseWriter, r *http.Request) {
	body, err := github.ValidatePayload(r, l.word)
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	l.queue <- body
}

func (l *Listener) Drain() int {
	return len(l.queue)
}
