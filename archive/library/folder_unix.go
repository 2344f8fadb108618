//go:build !windows

package library

import (
	"errors"
	"os"
	"syscall"
)

// syncFolder makes renames inside dir durable. Some file systems cannot flush
// a folder; there the rename is as durable as it gets.
func syncFolder(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer f.Close()
	err = f.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP) {
		return nil
	}
	return err
}
