package fault

import (
	"errors"
	"slices"

	"golang.org/x/sys/windows"
)

// gone reports whether an error is that of a disk that was pulled out.
func gone(err error) bool {
	return slices.ContainsFunc([]error{windows.ERROR_NOT_READY, windows.ERROR_DEVICE_NOT_CONNECTED, windows.ERROR_NO_SUCH_DEVICE,
		windows.ERROR_BAD_NETPATH, windows.ERROR_IO_DEVICE}, func(e error) bool { return errors.Is(err, e) })
}
