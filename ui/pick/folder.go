package pick

import (
	"cmp"
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"dotori/archive/text"
)

// Entry is a file or a folder in a folder.
type Entry struct {
	Name string // composed, as people read it
	Path string
	Dir  bool
	Size int64
	When time.Time // last changed
}

// Folder is a folder and what of it can be picked from: folders before files,
// by name, without what the system hides.
type Folder struct {
	Path    string
	Entries []Entry
}

// readFolder lists a folder; files are left out unless they are wanted.
func readFolder(ctx context.Context, dir string, files bool) (Folder, error) {
	f := Folder{Path: dir}
	all, err := os.ReadDir(dir)
	if err != nil {
		return f, fmt.Errorf("look into %s: %w", dir, err)
	}
	for _, e := range all {
		if ctx.Err() != nil {
			return f, ctx.Err()
		}
		if entry, ok := entryOf(dir, e); ok && (entry.Dir || files) {
			f.Entries = append(f.Entries, entry)
		}
	}
	slices.SortStableFunc(f.Entries, func(a, b Entry) int {
		if a.Dir != b.Dir {
			return cmp.Compare(rank(a), rank(b))
		}
		return cmp.Compare(text.Fold(a.Name), text.Fold(b.Name))
	})
	return f, nil
}

func rank(e Entry) int {
	if e.Dir {
		return 0
	}
	return 1
}

// entryOf follows links, which people take for what they lead to.
func entryOf(dir string, e fs.DirEntry) (Entry, bool) {
	path := filepath.Join(dir, e.Name())
	info, err := os.Stat(path)
	if err != nil || strings.HasPrefix(e.Name(), ".") {
		return Entry{}, false // gone since, or hidden
	}
	return Entry{text.NFC(e.Name()), path, info.IsDir(), info.Size(), info.ModTime()}, true
}
