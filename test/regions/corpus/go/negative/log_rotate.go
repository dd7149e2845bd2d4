package logx

import (
	"fmt"
	"os"
)

func rotate(name string, keep int) error {
	for i := keep - 1; i > 0; i-- {
		_ = os.Rename(fmt.Sprintf("%s.%d", name, i), fmt.Sprintf("%s.%d", name, i+1))
	}
	return os.Rename(name, name+".1")
}
