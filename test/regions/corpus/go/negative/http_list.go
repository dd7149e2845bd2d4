package api

import (
	"encoding/json"
	"net/http"
)

func (h *Handler) listBooks(w http.ResponseWriter, r *http.Request) {
	books, err := h.repo.All(r.Context())
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(books)
}
