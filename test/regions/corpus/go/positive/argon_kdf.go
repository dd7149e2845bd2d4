package vault

import (
	"crypto/rand"
	"crypto/subtle"

	"golang.org/x/crypto/argon2"
)

func hashSecret(secret []byte) (salt, sum []byte, err error) {
	salt = make([]byte, 16)
	if _, err = rand.Read(salt); err != nil {
		return nil, nil, err
	}
	return salt, argon2.IDKey(secret, salt, 2, 64*1024, 4, 32), nil
}

func same(secret, salt, sum []byte) bool {
	return subtle.ConstantTimeCompare(sum, argon2.IDKey(secret, salt, 2, 64*1024, 4, 32)) == 1
}
