package drive

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"
)

func list(ctx context.Context) ([]Drive, error) {
	return system{root: "/", space: space}.list(ctx)
}

func space(path string) (free, total int64) {
	var s unix.Statfs_t
	if unix.Statfs(path, &s) != nil {
		return -1, -1
	}
	return int64(s.Bavail) * s.Bsize, int64(s.Blocks) * s.Bsize
}

// list goes through the mounts. A disk that the system itself runs from is left
// out whole, also when it is a stick.
func (s system) list(ctx context.Context) ([]Drive, error) {
	f, err := os.Open(filepath.Join(s.root, "proc/self/mountinfo"))
	if err != nil {
		return nil, fmt.Errorf("list drives: %w", err)
	}
	defer f.Close()
	mounts, err := parseMounts(f)
	if err != nil {
		return nil, fmt.Errorf("list drives: %w", err)
	}
	own := s.own(mounts)
	var drives []Drive
	seen := map[string]bool{}
	for _, m := range mounts {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		d, ok := s.device(m)
		if !ok || m.fixed || own[s.disk(d)] || seen[d.dir] || m.root != "/" && m.kind != "btrfs" {
			continue
		}
		if s.removable(d) || mountedByHand(m.path) {
			seen[d.dir] = true
			drives = append(drives, s.drive(d, m))
		}
	}
	return drives, nil
}

// own returns the disks that the system runs from.
func (s system) own(mounts []mount) map[string]bool {
	own := map[string]bool{}
	for _, m := range mounts {
		if d, ok := s.device(m); ok && m.path == "/" {
			own[s.disk(d)] = true
		}
	}
	return own
}

// mountedByHand reports a place where desktops and people mount what they plug in.
func mountedByHand(path string) bool {
	for _, pattern := range []string{"/media/*", "/media/*/*", "/run/media/*/*", "/mnt", "/mnt/*"} {
		if ok, err := filepath.Match(pattern, path); ok && err == nil {
			return true
		}
	}
	return false
}

func (s system) drive(d device, m mount) Drive {
	v := Drive{Name: s.name(d, m), Path: m.path, System: systemName(d, m), Removable: s.removable(d)}
	v.Free, v.Total = s.space(m.path)
	v.Largest = largest(v.System)
	return v
}
