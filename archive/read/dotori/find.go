package dotori

import (
	"bufio"
	"context"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// Bounds of the search for exports: people unpack into a folder in a folder.
const (
	maxDepth   = 2
	maxExports = 32
	firstLine  = 4 << 20 // bytes in which the first line has to end
)

// found is a folder that may be an export.
type found struct {
	dir string // that holds items.jsonl
	bag bool   // dir is the payload of a bag
}

func (e found) file() string { return path.Join(e.dir, ItemsName) }

// top is the folder with everything that the export wrote.
func (e found) top() string {
	if e.bag {
		return path.Dir(e.dir)
	}
	return e.dir
}

// trouble is told of a file or folder that cannot be read.
type trouble func(path string, err error)

// find looks for exports, the uppermost first, and not inside of others.
func find(ctx context.Context, root fs.FS, tell trouble) []found {
	var exports []found
	dirs := []string{"."}
	for depth := 0; depth <= maxDepth && len(dirs) > 0; depth++ {
		var below []string
		for _, dir := range dirs {
			if ctx.Err() != nil || len(exports) == maxExports {
				return exports
			}
			here, folders := look(root, dir, tell)
			exports = append(exports, here...)
			below = append(below, folders...)
		}
		dirs = below
	}
	return exports
}

// look returns the export in dir, or else the folders to look into.
func look(root fs.FS, dir string, tell trouble) (here []found, folders []string) {
	files, folders := names(root, dir, tell)
	if slices.Contains(files, ItemsName) {
		return []found{{dir: dir}}, nil
	}
	data := path.Join(dir, "data")
	if slices.Contains(folders, data) {
		if files, _ := names(root, data, tell); slices.Contains(files, ItemsName) {
			return []found{{dir: data, bag: true}}, nil
		}
	}
	return nil, folders
}

// names returns the names of the files in dir, and the paths of the folders.
func names(root fs.FS, dir string, tell trouble) (files, folders []string) {
	entries, err := fs.ReadDir(root, dir)
	if err != nil {
		tell(dir, err)
	}
	for _, e := range entries {
		switch {
		case e.Type().IsRegular():
			files = append(files, e.Name())
		case e.IsDir() && !strings.HasPrefix(e.Name(), "."):
			folders = append(folders, path.Join(dir, e.Name()))
		}
	}
	return files, folders
}

// begins reports whether one of the first lines is an item of ours.
func (e found) begins(root fs.FS, tell trouble) bool {
	f, err := root.Open(e.file())
	if err != nil {
		tell(e.file(), err)
		return false
	}
	defer f.Close()
	lines := bufio.NewReader(io.LimitReader(f, firstLine))
	for range 3 {
		raw, err := lines.ReadBytes('\n')
		if _, bad := ParseLine(raw); bad == nil {
			return true
		}
		if err != nil && err != io.EOF {
			tell(e.file(), err)
		}
		if err != nil {
			return false
		}
	}
	return false
}
