package exporttest

import (
	"io/fs"
	"maps"
	"path"
	"testing/fstest"

	"dotori/archive/export"
	"dotori/archive/read/dotori"
)

// Bare returns an export without the lists that Dotori adds to every format, so
// that a reader sees what the format itself says.
func Bare(root fs.FS) fs.FS {
	files, ok := root.(fstest.MapFS)
	if !ok {
		return root
	}
	bare := maps.Clone(files)
	maps.DeleteFunc(bare, func(name string, _ *fstest.MapFile) bool {
		base := path.Base(name)
		return base == dotori.ItemsName || base == export.SumsName || base == "README.txt"
	})
	return bare
}
