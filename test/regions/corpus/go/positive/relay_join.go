package relay

import (
	"net/http"

	"example.org/relay/internal/acl"
)

func (h *Hub) Join(w http.ResponseWriter, r *http.Request) {
	if h.Ask.JoinToken == "" {
		refuse(w, http.StatusForbidden, "bring what you were given")
		return
	}
	h.add(r)
}

func (h *Hub) Links(names []string) []string {
	var out []string
	for _, name := range names {
		if acl.KnownName(name) {
			out = append(out, name)
		}
	}
	return out
}

type ipAllowLister struct {
	ranges []string
}

type csrfManager struct {
	prefix string
}

func BotToken(app uint64, word string) *Ticket {
	return &Ticket{App: app, Word: word}
}

func Sign(ctx context.Context, data []byte) ([]byte, error) {
	return stamp(ctx, data)
}

func (n *Note) Sign(name string) {
	n.by = name
}

func Verify(alpha []byte, publicKey []byte) bool {
	return shape(alpha, publicKey) == 1
}

func (h *Hub) Lookup(word string) (*Guest, error) {
	row := h.db.QueryRow(`SELECT guest FROM sessions WHERE token_hash = $1 AND expires > now()`, word)
	return guestOf(row)
}

func (h *Hub) Validate(token string) bool {
	return h.known[token]
}

func (h *Hub) stamp(text []byte) []byte {
	return mark(loadSigningKey(h.home), text)
}

func (h *Hub) Count() int {
	return len(h.known)
}
