package tree

import (
	"context"
	"io/fs"
	"iter"
	"path"

	"dotori/archive"
)

// Folder is one folder of an archive with the files directly in it, by name.
type Folder struct {
	Path  string // "." for the root
	Files []fs.DirEntry
}

// Walk yields the folders of root depth first, each before the ones in it, in
// the order of their names. What cannot be listed or is no regular file comes
// as an *archive.Warning, and walking goes on. The error of ctx ends it.
func Walk(ctx context.Context, root fs.FS) iter.Seq2[Folder, error] {
	return func(yield func(Folder, error) bool) {
		walker{ctx, root, yield}.walk(".")
	}
}

type walker struct {
	ctx   context.Context
	root  fs.FS
	yield func(Folder, error) bool
}

// walk reports whether to go on.
func (w walker) walk(dir string) bool {
	if err := w.ctx.Err(); err != nil {
		w.yield(Folder{}, err)
		return false
	}
	entries, err := fs.ReadDir(w.root, dir)
	if err != nil && !w.warn(dir, "This folder could not be read.", err.Error()) {
		return false
	}
	folder, inner := Folder{Path: dir}, []string(nil)
	for _, e := range entries {
		switch name := path.Join(dir, e.Name()); {
		case e.IsDir():
			inner = append(inner, name)
		case e.Type().IsRegular():
			folder.Files = append(folder.Files, e)
		case !w.warn(name, "This is neither a file nor a folder.", e.Type().String()):
			return false
		}
	}
	if !w.yield(folder, nil) {
		return false
	}
	for _, name := range inner {
		if !w.walk(name) {
			return false
		}
	}
	return true
}

func (w walker) warn(name, reason, detail string) bool {
	return w.yield(Folder{}, archive.Skip(name, reason, detail))
}
