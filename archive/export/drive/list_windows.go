package drive

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"strings"

	"golang.org/x/sys/windows"
)

// list goes through the letters. A fixed disk counts when it hangs on USB.
func list(ctx context.Context) ([]Drive, error) {
	letters, err := windows.GetLogicalDrives()
	if err != nil {
		return nil, fmt.Errorf("list drives: %w", err)
	}
	// an empty card reader must not open a message of the system
	defer windows.SetErrorMode(windows.SetErrorMode(windows.SEM_FAILCRITICALERRORS))
	var drives []Drive
	for i := range 26 {
		root := string(rune('A'+i)) + `:\`
		if letters&(1<<i) == 0 || strings.EqualFold(root[:2], os.Getenv("SystemDrive")) {
			continue
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if d, ok := driveAt(root); ok {
			drives = append(drives, d)
		}
	}
	return drives, nil
}

func driveAt(root string) (Drive, bool) {
	path, err := windows.UTF16PtrFromString(root)
	if err != nil {
		return Drive{}, false
	}
	kind := windows.GetDriveType(path)
	removable := kind == windows.DRIVE_REMOVABLE || kind == windows.DRIVE_FIXED && onUSB(root)
	var label, system [windows.MAX_PATH + 1]uint16
	var flags uint32
	err = windows.GetVolumeInformation(path, &label[0], uint32(len(label)), nil, nil, &flags, &system[0], uint32(len(system)))
	if err != nil || !removable || flags&windows.FILE_READ_ONLY_VOLUME != 0 {
		return Drive{}, false
	}
	d := Drive{Name: cmp.Or(windows.UTF16ToString(label[:]), root[:2]), Path: root, System: windows.UTF16ToString(system[:]), Removable: true}
	d.Free, d.Total = space(path)
	d.Largest = largest(d.System)
	return d, true
}

func space(path *uint16) (free, total int64) {
	var f, t uint64
	if windows.GetDiskFreeSpaceEx(path, &f, &t, nil) != nil {
		return -1, -1
	}
	return int64(f), int64(t)
}
