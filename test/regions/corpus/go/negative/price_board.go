package board

import (
	"errors"
	"net/http"
)

type Author struct {
	Name string
}

func NewAuthor(name string) *Author {
	return &Author{Name: name}
}

func (a *Author) Rename(name string) {
	a.Name = name
}

func statusOf(err error) int {
	if errors.Is(err, errGone) {
		return http.StatusGone
	}
	return http.StatusInternalServerError
}

func mine(items []Item, userID string) []Item {
	var out []Item
	for _, item := range items {
		if item.UserID != userID {
			continue
		}
		out = append(out, item)
	}
	return out
}

func credits(film Film) []string {
	return film.Cast
}

func fromContext(ctx context.Context) *Logger {
	l, _ := ctx.Value(key{}).(*Logger)
	return l
}

func retry(resp *http.Response) bool {
	return resp.StatusCode >= 500
}
