package ingest

import (
	"io/fs"

	"dotori/archive/read"
)

// hidden is the fs.FS of an archive without the files that an earlier reader
// has claimed, so that the next one reads what is left.
type hidden struct {
	fs.FS
	name    string // of the archive
	claimed func(path string) bool
	meter   *meter // nil where nobody asks
}

var _ read.NamedFS = hidden{}

// Name returns the archive's name, which some services put the title into.
func (h hidden) Name() string { return h.name }

// Open opens a file unless it is claimed.
func (h hidden) Open(name string) (fs.File, error) {
	if h.claimed(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	f, err := h.FS.Open(name)
	if err != nil || h.meter == nil {
		return f, err
	}
	if info, err := f.Stat(); err != nil || info.IsDir() {
		return f, nil
	}
	return h.meter.watch(name, f, false), nil
}

// Stat describes a file unless it is claimed.
func (h hidden) Stat(name string) (fs.FileInfo, error) {
	if h.claimed(name) {
		return nil, &fs.PathError{Op: "stat", Path: name, Err: fs.ErrNotExist}
	}
	return fs.Stat(h.FS, name)
}

// ReadDir lists a folder without its claimed files.
func (h hidden) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(h.FS, name)
	left := make([]fs.DirEntry, 0, len(entries))
	for _, e := range entries {
		path := e.Name()
		if name != "." {
			path = name + "/" + path
		}
		if e.IsDir() || !h.claimed(path) {
			left = append(left, e)
		}
	}
	return left, err
}
