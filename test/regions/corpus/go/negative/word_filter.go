package words

import "example.org/words/token"

type tagAllowlist struct {
	tags []string
}

func (t *Text) Sign(name string) {
	t.by = name
}

func Verify(shape Shape) error {
	return shape.check()
}

func check(token string) bool {
	return len(token) > 2
}

func next(s *Scanner) token.Kind {
	return token.Of(s.Rune())
}

func sessions(db *DB) []Session {
	return rows(db, `SELECT id, started FROM sessions WHERE subject = ?`)
}
