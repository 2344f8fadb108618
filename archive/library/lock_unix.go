//go:build !windows

package library

import (
	"errors"
	"os"
	"syscall"
)

// acquire locks path for this process. File systems without locks (some
// network shares) let everybody in, which is no worse than having no lock.
func acquire(path string) (*os.File, error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o644)
	if err != nil {
		return nil, err
	}
	err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	switch {
	case errors.Is(err, syscall.EWOULDBLOCK):
		f.Close()
		return nil, ErrLocked
	case err != nil && !errors.Is(err, syscall.ENOTSUP) && !errors.Is(err, syscall.ENOLCK):
		f.Close()
		return nil, err
	}
	return f, nil
}

func release(f *os.File) error { return f.Close() }
