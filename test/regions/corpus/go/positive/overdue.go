package library

func (s *Shelf) ValidateSession(id string) (*Reader, error) {
	found := s.find(id)
	if found.Until.Before(time.Now()) {
		return nil, errors.New("session expired")
	}
	return found.Reader, nil
}
