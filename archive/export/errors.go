package export

import (
	"errors"
	"fmt"
)

// ErrNoSpace says that the destination is too small for the export. Its
// details are in a [*SpaceError] when they were known beforehand.
var ErrNoSpace = errors.New("not enough free space")

// ErrTooLarge says that the destination takes no file of this size: FAT32
// ends at 4 GiB.
var ErrTooLarge = errors.New("the destination takes no files of 4 GiB or more (FAT32)")

// ErrDamaged says that bytes are not those that their SHA-256 promises.
var ErrDamaged = errors.New("the bytes do not match their checksum")

// ErrInLibrary says that the destination lies within the library, where only
// the library's own files belong.
var ErrInLibrary = errors.New("the destination lies within the library")

// SpaceError is an [ErrNoSpace] that was found before writing.
type SpaceError struct {
	Need, Free int64 // bytes
}

func (e *SpaceError) Error() string {
	return fmt.Sprintf("%v: %d bytes are needed, %d are free", ErrNoSpace, e.Need, e.Free)
}

// Is makes errors.Is(err, ErrNoSpace) true.
func (e *SpaceError) Is(target error) bool { return target == ErrNoSpace }

// SystemError adds to an error of the system the sentinel that callers act on:
// [ErrNoSpace], or [ErrTooLarge], where written is how long the file was.
func SystemError(err error, written int64) error { return explain(err, written) }
