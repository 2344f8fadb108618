package welcome

import (
	"path/filepath"
	"strings"
)

// place says where a folder is as people speak of it: its name after that of
// the folder around it, without the way from the root of the disk.
func place(dir, home string) string {
	dir, home = slashed(dir), slashed(home)
	rest, inside := strings.CutPrefix(dir, home+"/")
	if home == "" || !inside {
		rest = dir
	}
	parts := strings.FieldsFunc(rest, func(r rune) bool { return r == '/' })
	return strings.Join(parts[max(len(parts)-2, 0):], " › ")
}

func slashed(path string) string {
	if path == "" {
		return ""
	}
	return strings.TrimSuffix(filepath.ToSlash(filepath.Clean(path)), "/")
}
