//go:build unix

package fault

import "syscall"

func diskFull() error { return syscall.ENOSPC }

func pulledOut() error { return syscall.EIO }
