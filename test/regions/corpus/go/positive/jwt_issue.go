package session

import (
	"time"

	jot "github.com/golang-jwt/jwt/v5"
)

type Issuer struct {
	key   []byte
	clock func() time.Time
}

func (i *Issuer) Issue(subject string) (string, error) {
	claims := jot.RegisteredClaims{
		Subject:   subject,
		ExpiresAt: jot.NewNumericDate(i.clock().Add(15 * time.Minute)),
	}
	return jot.NewWithClaims(jot.SigningMethodHS256, claims).SignedString(i.key)
}
