package account

import (
	"errors"

	"golang.org/x/crypto/bcrypt"
)

var ErrMismatch = errors.New("account: credentials do not match")

func (s *Store) SetPassword(user *User, plain string) error {
	digest, err := bcrypt.GenerateFromPassword([]byte(plain), 12)
	if err != nil {
		return err
	}
	user.Digest = digest
	return s.save(user)
}

func (s *Store) Check(user *User, plain string) error {
	if err := bcrypt.CompareHashAndPassword(user.Digest, []byte(plain)); err != nil {
		return ErrMismatch
	}
	return nil
}

func (s *Store) save(user *User) error {
	return s.db.Put(user.ID, user)
}
