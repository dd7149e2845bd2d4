package fetch

import (
	"errors"
	"net/http"
)

var errGone = errors.New("gone")

func classify(response *http.Response) error {
	if response.StatusCode == 403 || response.StatusCode == 404 {
		return errGone
	}
	switch kind := response.Header.Get("Content-Type"); kind {
	case "text/plain":
		return nil
	}
	return errGone
}

func (p *pool) claim(caller, owner int) bool {
	if caller == owner {
		return true
	}
	return p.free > 0
}
