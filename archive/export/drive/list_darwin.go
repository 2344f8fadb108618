package drive

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"golang.org/x/sys/unix"
)

// hiddenMount is MNT_DONTBROWSE of sys/mount.h: the Finder does not show it.
const hiddenMount = 0x00100000

func list(context.Context) ([]Drive, error) {
	n, err := unix.Getfsstat(nil, unix.MNT_NOWAIT)
	if err != nil {
		return nil, fmt.Errorf("list drives: %w", err)
	}
	mounts := make([]unix.Statfs_t, n)
	if n, err = unix.Getfsstat(mounts, unix.MNT_NOWAIT); err != nil {
		return nil, fmt.Errorf("list drives: %w", err)
	}
	var drives []Drive
	for _, m := range mounts[:n] {
		if d, ok := driveOf(m); ok {
			drives = append(drives, d)
		}
	}
	return drives, nil
}

// driveOf takes what the Finder shows of local volumes beside the system's.
func driveOf(m unix.Statfs_t) (Drive, bool) {
	path, source := unix.ByteSliceToString(m.Mntonname[:]), unix.ByteSliceToString(m.Mntfromname[:])
	if !strings.HasPrefix(path, "/Volumes/") || !strings.HasPrefix(source, "/dev/") || m.Flags&(unix.MNT_RDONLY|hiddenMount) != 0 {
		return Drive{}, false
	}
	d := Drive{Name: filepath.Base(path), Path: path, System: systemName(unix.ByteSliceToString(m.Fstypename[:])), Removable: true,
		Free: int64(m.Bavail) * int64(m.Bsize), Total: int64(m.Blocks) * int64(m.Bsize)}
	d.Largest = largest(d.System)
	return d, true
}

func systemName(kind string) string {
	switch kind {
	case "msdos":
		return "FAT32"
	case "exfat":
		return "exFAT"
	case "apfs":
		return "APFS"
	case "hfs":
		return "HFS+"
	case "ntfs":
		return "NTFS"
	}
	return kind
}
