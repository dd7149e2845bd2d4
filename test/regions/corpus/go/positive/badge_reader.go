package door

import (
	"fmt"
	"time"
)

type BadgeAuth struct {
	secret string
}

func NewBadgeAuth(secret string) *BadgeAuth {
	return &BadgeAuth{secret: secret}
}

func (b *BadgeAuth) Stamp(knock *Knock) {
	knock.At = time.Now().Unix()
	knock.Proof = proof(b.secret, knock.At)
}

func (b *BadgeAuth) Open(knock *Knock) error {
	if proof(b.secret, knock.At) != knock.Proof {
		return fmt.Errorf("knock from %s is not right", knock.Who)
	}
	return nil
}

func (h *Hinge) Oil(drops int) {
	h.drops += drops
	h.noise = 0
}
