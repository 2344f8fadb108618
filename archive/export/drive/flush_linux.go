package drive

import (
	"fmt"
	"os"

	"golang.org/x/sys/unix"
)

// Flush makes durable what was written to the file system that a path is on. It
// may take long on a slow stick. An error means that the drive must not be
// unplugged yet.
func Flush(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("flush drive: %w", err)
	}
	defer f.Close()
	if err := unix.Syncfs(int(f.Fd())); err != nil {
		return fmt.Errorf("flush drive of %s: %w", path, err)
	}
	return nil
}
