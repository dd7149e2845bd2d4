package library

func (s *Shelf) ValidateSession(reading *Reading) error {
	if len(reading.Pages) == 0 {
		return errors.New("nothing was read")
	}
	return nil
}
