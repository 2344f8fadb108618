//go:build unix

package fault

import (
	"errors"
	"slices"
	"syscall"
)

// gone reports whether an error is that of a disk that was pulled out.
func gone(err error) bool {
	return slices.ContainsFunc([]error{syscall.EIO, syscall.ENODEV, syscall.ENXIO, syscall.ESTALE, syscall.ENOTCONN},
		func(e error) bool { return errors.Is(err, e) })
}
