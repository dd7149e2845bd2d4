package docs

import "errors"

var ErrDenied = errors.New("docs: permission denied")

func (s *Service) Update(userID string, doc *Doc, body string) error {
	if doc.OwnerID != userID {
		return ErrDenied
	}
	doc.Body = body
	return s.repo.Store(doc)
}
