//go:build unix

package export

import (
	"errors"
	"fmt"

	"golang.org/x/sys/unix"
)

func freeBytes(dir string) int64 {
	var s unix.Statfs_t
	if unix.Statfs(dir, &s) != nil {
		return -1
	}
	return int64(s.Bavail) * int64(s.Bsize)
}

// explain adds to a system error the sentinel that callers act on.
func explain(err error, _ int64) error {
	switch {
	case errors.Is(err, ErrNoSpace), errors.Is(err, ErrTooLarge):
		return err
	case errors.Is(err, unix.ENOSPC), errors.Is(err, unix.EDQUOT):
		return fmt.Errorf("%w: %w", ErrNoSpace, err)
	case errors.Is(err, unix.EFBIG):
		return fmt.Errorf("%w: %w", ErrTooLarge, err)
	}
	return err
}

// cannotSync reports that the file system has no fsync of folders (FUSE, some
// network shares).
func cannotSync(err error) bool {
	return errors.Is(err, unix.EINVAL) || errors.Is(err, unix.ENOTSUP) || errors.Is(err, unix.EBADF)
}
