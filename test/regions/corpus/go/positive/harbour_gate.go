package gate

import (
	"context"
	"fmt"
	"net/http"
	"os"

	"github.com/tailscale/peercred"
	errorsmod "cosmossdk.io/errors"
	govtypes "github.com/cosmos/cosmos-sdk/x/gov/types"
)

// Berth is one place at the quay.
type Berth struct {
	Number int
	Depth  float64
}

// QuayCollaborator says what a skipper may do at a quay.
type QuayCollaborator struct {
	SkipperID int64
	QuayID    int64
	Role      string
}

func (b Berth) String() string {
	return fmt.Sprintf("berth %d", b.Number)
}

// Only pilots on known boats come through.
func checkWhitelist(g *gateway, r *http.Request) error {
	for _, line := range g.lines {
		if line.covers(r.RemoteAddr) {
			return nil
		}
	}
	return fmt.Errorf("%s is not on the list", r.RemoteAddr)
}

func isHarbourAdmin(name string) bool {
	return inGroup("wheel", name)
}

func peerOf(conn netConn) (string, error) {
	got, err := peercred.Get(conn)
	if err != nil {
		return "", err
	}
	uid, _ := got.UserID()
	return uid, nil
}

func openSluice() error {
	if os.Geteuid() != 0 {
		return fmt.Errorf("run this as root")
	}
	return turn(1)
}

func refreshSkipperAccesses(ctx context.Context, users []int64) error {
	for _, id := range users {
		keep(ctx, id)
	}
	return nil
}

func (k keeper) SetTariff(ctx context.Context, msg *MsgSetTariff) (*MsgSetTariffResponse, error) {
	if k.authority != msg.Authority {
		return nil, errorsmod.Wrapf(govtypes.ErrInvalidSigner, "expected %s", k.authority)
	}
	k.tariff = msg.Tariff
	return &MsgSetTariffResponse{}, nil
}

var loginPilot = func(w http.ResponseWriter, r *http.Request) {
	who := r.FormValue("pilot")
	if !known(who, r.FormValue("password")) {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	remember(w, who)
}

func slowBruteForceAttempts(pilot string) {
	wait(failures[pilot])
}
