package library

import (
	"path/filepath"
	"strings"

	"golang.org/x/sys/windows"
)

// WALSafe reports whether SQLite's write-ahead log is safe in the library's
// folder: not on the FAT family and not on network drives.
func (l *Library) WALSafe() bool {
	root, err := windows.UTF16PtrFromString(filepath.VolumeName(l.dir) + `\`)
	if err != nil || windows.GetDriveType(root) == windows.DRIVE_REMOTE {
		return false
	}
	name := make([]uint16, 64)
	if err := windows.GetVolumeInformation(root, nil, 0, nil, nil, nil, &name[0], uint32(len(name))); err != nil {
		return false
	}
	return !strings.Contains(strings.ToUpper(windows.UTF16ToString(name)), "FAT")
}
