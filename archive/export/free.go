package export

import (
	"os"
	"path/filepath"
)

// FreeBytes returns the free bytes where dir is or would be made, or -1 when
// that cannot be known.
func FreeBytes(dir string) int64 {
	for {
		if _, err := os.Stat(dir); err == nil {
			return freeBytes(dir)
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return -1
		}
		dir = parent
	}
}
