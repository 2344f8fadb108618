package export

import (
	"os"

	"golang.org/x/sys/unix"
)

// dropCache makes the next reads come from the device.
func dropCache(f *os.File) { _, _ = unix.FcntlInt(f.Fd(), unix.F_NOCACHE, 1) }
