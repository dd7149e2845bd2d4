package legacy

import (
	"crypto/md5"
	"fmt"
)

func passwordDigest(password string) string {
	return fmt.Sprintf("%x", md5.Sum([]byte(password)))
}
