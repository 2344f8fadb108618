package pick

import (
	"os"
	"path/filepath"
)

// place is where people begin to look. Its title is a translation key, or the
// name of a disk.
type place struct{ title, path string }

// places lists the folders of the user and the disks that are there.
func places() (found []place) {
	home, err := os.UserHomeDir()
	if err != nil {
		return volumes()
	}
	found = append(found, place{"My folder", home})
	for _, p := range userFolders(home) {
		if info, err := os.Stat(p.path); err == nil && info.IsDir() && p.path != home {
			found = append(found, p)
		}
	}
	return append(found, volumes()...)
}

// usualFolders are the folders of a user where the system has no other word.
func usualFolders(home string) []place {
	return []place{{"Desktop", filepath.Join(home, "Desktop")}, {"Documents", filepath.Join(home, "Documents")},
		{"Downloads", filepath.Join(home, "Downloads")}, {"Pictures", filepath.Join(home, "Pictures")}}
}

// mounted lists the folders that match patterns, as disks.
func mounted(patterns ...string) (disks []place) {
	for _, pattern := range patterns {
		matches, _ := filepath.Glob(pattern) // the patterns are sound
		for _, dir := range matches {
			if info, err := os.Stat(dir); err == nil && info.IsDir() {
				disks = append(disks, place{filepath.Base(dir), dir})
			}
		}
	}
	return disks
}
