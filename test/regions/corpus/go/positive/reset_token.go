package account

import (
	"crypto/rand"
	"encoding/base64"
	"time"
)

func (s *Store) NewResetToken(userID string) (string, error) {
	raw := make([]byte, 32)
	if _, err := rand.Read(raw); err != nil {
		return "", err
	}
	token := base64.RawURLEncoding.EncodeToString(raw)
	return token, s.tokens.Put(token, userID, time.Hour)
}
