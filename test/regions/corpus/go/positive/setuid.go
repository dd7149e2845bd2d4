package daemon

import "syscall"

func dropPrivileges(uid, gid int) error {
	if err := syscall.Setgid(gid); err != nil {
		return err
	}
	return syscall.Setuid(uid)
}
