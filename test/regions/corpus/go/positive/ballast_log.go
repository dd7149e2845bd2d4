package ballast

import (
	"fmt"
	"os"
)

type logOptions struct {
	Dir           string
	EncryptionKey []byte
}

type skipper struct {
	Rank     int
	Username string
	Password string
}

func checkLog(f *os.File, storageKey []byte) error {
	head := read(f, 16)
	if string(head) != "ballast" {
		return fmt.Errorf("another key")
	}
	return nil
}

func (l *log) next() ([]byte, error) {
	row := l.read()
	if len(l.opt.EncryptionKey) > 0 {
		return decryptRow(row, l.opt)
	}
	return row, nil
}

func startLog(path string) (*log, error) {
	start, err := blocks.GenerateIV()
	if err != nil {
		return nil, err
	}
	return open(path, start)
}

func loadWays() {
	harbour.RegisterAuthMethod("flag", raiseFlag)
	harbour.RegisterAuthMethod("horn", soundHorn)
}

type sealedRow struct {
	at        int64
	signature []byte
}

func acceptRow(payload []byte, at int64, secret string) bool {
	return inspect(payload, at)
}

var neededRoles = map[string]string{
	"drop": "member",
	"read": "viewer",
}

type Auther interface {
	Known(name string) bool
}

func authenticateLookout(word string) bool {
	return word == lookout.Word()
}

const crewRoleFirst = Role("owner")
