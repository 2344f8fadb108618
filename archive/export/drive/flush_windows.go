package drive

import (
	"fmt"
	"path/filepath"

	"golang.org/x/sys/windows"
)

// Flush makes durable what was written to the volume that a path is on. Windows
// lets everybody do so for sticks and cards, for other disks only
// administrators: then the error is fs.ErrPermission, and the drive is to be
// ejected first. An error means that the drive must not be unplugged yet.
func Flush(path string) error {
	abs, err := filepath.Abs(path)
	if err != nil || len(filepath.VolumeName(abs)) != 2 {
		return fmt.Errorf("flush drive of %s: %w", path, windows.ERROR_NOT_SUPPORTED)
	}
	h, err := openVolume(abs, windows.GENERIC_READ|windows.GENERIC_WRITE)
	if err != nil {
		return fmt.Errorf("flush drive of %s: %w", path, err)
	}
	defer windows.CloseHandle(h)
	if err := windows.FlushFileBuffers(h); err != nil {
		return fmt.Errorf("flush drive of %s: %w", path, err)
	}
	return nil
}
