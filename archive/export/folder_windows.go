package export

import (
	"errors"
	"fmt"

	"golang.org/x/sys/windows"
)

const fatLimit = 4 << 30 // bytes; a file on FAT32 is shorter

func freeBytes(dir string) int64 {
	path, err := windows.UTF16PtrFromString(dir)
	if err != nil {
		return -1
	}
	var free uint64
	if windows.GetDiskFreeSpaceEx(path, &free, nil, nil) != nil {
		return -1
	}
	return int64(free)
}

// explain adds to a system error the sentinel that callers act on. FAT32 calls
// the disk full when a file of written bytes cannot grow any more.
func explain(err error, written int64) error {
	full := errors.Is(err, windows.ERROR_DISK_FULL) || errors.Is(err, windows.ERROR_HANDLE_DISK_FULL)
	switch {
	case errors.Is(err, ErrNoSpace), errors.Is(err, ErrTooLarge):
		return err
	case errors.Is(err, windows.ERROR_FILE_TOO_LARGE), full && written >= fatLimit-1:
		return fmt.Errorf("%w: %w", ErrTooLarge, err)
	case full:
		return fmt.Errorf("%w: %w", ErrNoSpace, err)
	}
	return err
}

func cannotSync(error) bool { return false }
