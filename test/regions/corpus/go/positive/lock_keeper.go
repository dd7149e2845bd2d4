package locks

import (
	"context"
	"fmt"
	"net/http"
)

// What a keeper of a lock may be.
const (
	RoleMaster = "admin"
	RoleGuest  = "viewer"
)

// PassageOptions say how a lock is passed.
type PassageOptions struct {
	Width         float64
	LoginRequired bool
}

type accessDecider struct {
	next *accessDecider
}

func ensurePassagePermission(ctx context.Context, lock string) error {
	if lock == "" {
		return fmt.Errorf("no lock")
	}
	return decide(ctx, lock)
}

func getKeeperRoleFromSubject(subject string) string {
	return table[subject]
}

func sendHorn(lock *Lock, sender *Boat, tone int) {
	if !lock.CanSpeak(sender) {
		return
	}
	lock.sound(tone)
}

func readMacaroon(r *http.Request) []byte {
	return decodeHex(r.Header.Get("Grpc-Metadata"))
}

func writeAuthResponse(w http.ResponseWriter, boat Boat) {
	encode(w, boat)
}

func rotateRootKey(s *store) error {
	return s.replace("root")
}

func board(boat Boat) (string, error) {
	pass, err := passes.NewBoatAuthToken(boat)
	if err != nil {
		return "", err
	}
	return pass, nil
}
