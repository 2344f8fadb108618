package drive

import (
	"errors"
	"fmt"
	"os"

	"golang.org/x/sys/unix"
)

// Flush makes durable what was written to the file system that a path is on,
// through the drive's own cache where it lets us. It may take long on a slow
// stick. An error means that the drive must not be unplugged yet.
func Flush(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("flush drive: %w", err)
	}
	defer f.Close()
	if err := unix.Sync(); err != nil {
		return fmt.Errorf("flush drive of %s: %w", path, err)
	}
	_, err = unix.FcntlInt(f.Fd(), unix.F_FULLFSYNC, 0)
	if err != nil && !errors.Is(err, unix.ENOTSUP) && !errors.Is(err, unix.EINVAL) && !errors.Is(err, unix.ENOTTY) {
		return fmt.Errorf("flush drive of %s: %w", path, err)
	}
	return nil
}
