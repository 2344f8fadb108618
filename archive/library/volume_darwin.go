package library

import (
	"slices"

	"golang.org/x/sys/unix"
)

// WALSafe reports whether SQLite's write-ahead log is safe in the library's
// folder. On exFAT macOS corrupts it; network shares have no shared memory.
func (l *Library) WALSafe() bool {
	var s unix.Statfs_t
	if err := unix.Statfs(l.dir, &s); err != nil {
		return false
	}
	name := unix.ByteSliceToString(s.Fstypename[:])
	return !slices.Contains([]string{"exfat", "msdos", "smbfs", "nfs", "webdav", "afpfs", "macfuse", "osxfuse"}, name)
}
