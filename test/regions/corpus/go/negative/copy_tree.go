package tree

import (
	"errors"
	"net/http"
	"os"
)

func copyFile(from, to string, info os.FileInfo) error {
	if err := move(from, to); err != nil {
		if os.IsPermission(err) {
			return nil
		}
		return err
	}
	if err := os.Chmod(to, info.Mode()); err != nil {
		return err
	}
	return os.Chmod(to, 0o755)
}

func answerOf(err error) (string, int) {
	if errors.Is(err, os.ErrPermission) {
		return "403 Forbidden", http.StatusForbidden
	}
	return "500", http.StatusInternalServerError
}

func script(path string) error {
	return os.Chmod(path, 0755)
}
