package drive

import (
	"cmp"
	"context"
	"path/filepath"
	"slices"
	"strings"
)

// Drive is a mounted volume that can be written to and that is not of the
// computer's own disks.
type Drive struct {
	Name      string // its label; else the device's model, or its place
	Path      string // where it is mounted: /media/minji/STICK, E:\, /Volumes/STICK
	System    string // "FAT32", "exFAT", "NTFS", "APFS", "ext4" …; "" when not known
	Free      int64  // bytes, or -1 when not known
	Total     int64  // bytes, or -1 when not known
	Removable bool   // the system calls it removable, or it is on USB or a card reader
	Largest   int64  // bytes that a file may have; 0 = more than any has
}

// Longest files of old file systems, in bytes.
const (
	fat32 = 4<<30 - 1
	fat16 = 2<<30 - 1
)

// largest returns the longest file of a file system.
func largest(system string) int64 {
	switch system {
	case "FAT32":
		return fat32
	case "FAT", "FAT12", "FAT16":
		return fat16
	}
	return 0
}

// List returns the drives that are there now, in order of their paths. It may
// take a moment while a disk wakes up.
func List(ctx context.Context) ([]Drive, error) {
	drives, err := list(ctx)
	slices.SortFunc(drives, func(a, b Drive) int { return cmp.Compare(a.Path, b.Path) })
	return drives, err
}

// Of returns the drive that a path is on, or false when it is on none. The path
// need not exist.
func Of(ctx context.Context, path string) (Drive, bool, error) {
	drives, err := List(ctx)
	if err != nil {
		return Drive{}, false, err
	}
	path, err = filepath.Abs(path)
	d, ok := on(drives, resolve(path))
	return d, ok, err
}

// resolve follows links as far as the path exists.
func resolve(path string) string {
	if to, err := filepath.EvalSymlinks(path); err == nil {
		return to
	}
	parent := filepath.Dir(path)
	if parent == path {
		return path
	}
	return filepath.Join(resolve(parent), filepath.Base(path))
}

// on returns the drive with the longest path above a path.
func on(drives []Drive, path string) (found Drive, ok bool) {
	for _, d := range drives {
		rel, err := filepath.Rel(d.Path, path)
		if err != nil || rel == ".." || strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
			continue
		}
		if len(d.Path) > len(found.Path) {
			found, ok = d, true
		}
	}
	return found, ok
}
