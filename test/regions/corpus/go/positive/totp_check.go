package mfa

import (
	"time"

	"github.com/pquerna/otp/totp"
)

func Confirm(secret, code string) bool {
	ok, err := totp.ValidateCustom(code, secret, time.Now(), totp.ValidateOpts{Period: 30, Digits: 6})
	return err == nil && ok
}
