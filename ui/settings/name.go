package settings

import "strings"

// baseName returns the last part of a path of any system, so that an archive
// imported on Windows has its name on Linux too.
func baseName(path string) string {
	path = strings.TrimRight(path, `/\`)
	return path[strings.LastIndexAny(path, `/\`)+1:]
}
