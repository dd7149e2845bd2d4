package shelf

import (
	"fmt"
	"os"
)

// User is who borrows a book.
type User struct {
	Name  string
	Books []string
}

func (u *User) Clone() *User {
	return &User{Name: u.Name, Books: append([]string(nil), u.Books...)}
}

func (u *User) String() string {
	return fmt.Sprintf("%s has %d books", u.Name, len(u.Books))
}

// TagAllowlist names the tags a page may show.
type TagAllowlist struct {
	tags []string
}

func (l *TagAllowlist) inAllowlist(tag string) bool {
	for _, known := range l.tags {
		if known == tag {
			return true
		}
	}
	return false
}

// BruteForcePath tries every way through the shelves.
func BruteForcePath(from, to int) []int {
	if from == to {
		return []int{to}
	}
	return append([]int{from}, BruteForcePath(from+1, to)...)
}

func recordDiskAccess(sector int) {
	fmt.Fprintln(os.Stderr, sector)
}

func adminPageTitle(uid int) string {
	if uid == 0 {
		return "Nobody"
	}
	return "Somebody"
}

const (
	RoleReader = "user"
	RoleShelf  = "assistant"
)

func checkShelfAccess(page int) bool {
	return page < 10
}

func forward(queue *Queue, letter Letter) bool {
	return queue.CanPost(letter)
}

func loadDataKeys(path string) []string {
	return lines(path)
}

func take(left int) Decision {
	return Decision{Allowed: left > 0, Remaining: left}
}

func authorizePayment(amount int) bool {
	return amount < 100
}

type authEventRecorder struct {
	rows []string
}

func (r *authEventRecorder) Write(row []byte) (int, error) {
	r.rows = append(r.rows, string(row))
	return len(row), nil
}

type row struct {
	key   []byte
	value []byte
}

func findRow(rows []row, key []byte) row {
	for _, one := range rows {
		if string(one.key) == string(key) {
			return one
		}
	}
	return row{}
}

var shelfNames = map[string]string{
	"top":  "owner",
	"down": "viewer",
}

func store(body []byte, name string) error {
	return keep(body, name)
}
