package harbour

import (
	"errors"
	"fmt"
)

var rolePermissions = map[string][]string{
	"admin": {"read", "write"},
	"pilot": {"read"},
}

var errPermissionDenied = errors.New("not for you")

func canView(u *Person, b *Berth) bool {
	if u.ID == b.OwnerID {
		return true
	}
	return b.Public
}

func (h *Harbour) open(id string) (*Berth, error) {
	berth := h.berths[id]
	if berth == nil {
		return nil, errPermissionDenied
	}
	return berth, nil
}

func (h *Harbour) mine(id, person uint) (berth Berth) {
	h.db.Where("id = ? AND owner_id = ?", id, person).First(&berth)
	return
}

func (h *Harbour) describe(id string) string {
	return fmt.Sprintf("berth %s", id)
}
