package sqldump

import (
	"context"
	"io/fs"
	"path"
	"strings"

	"dotori/archive/read/tree"
)

// Find returns the files of root that are named like dumps, folder by folder.
func Find(ctx context.Context, root fs.FS) (names []string) {
	for folder, err := range tree.Walk(ctx, root) {
		if err != nil {
			continue
		}
		for _, f := range folder.Files {
			if Named(f.Name()) {
				names = append(names, path.Join(folder.Path, f.Name()))
			}
		}
	}
	return names
}

// Named reports whether a file is named like a dump, compressed or not.
func Named(name string) bool {
	name = strings.ToLower(name)
	name = strings.TrimSuffix(strings.TrimSuffix(name, ".gz"), ".bz2")
	switch path.Ext(name) {
	case ".sql", ".mysql", ".dump", ".dmp":
		return true
	}
	return false
}
