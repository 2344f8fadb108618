package readtest

import (
	"context"
	"fmt"
	"io/fs"
	"path"
	"slices"

	"dotori/archive/read"
)

// Opening this many files is no longer "few", whatever the archive's size.
const mostOpened = 64

// copies makes a crowd large enough that opening a part of each copy shows.
const copies = 100

func checkDetect(c Case) []error {
	var e errs
	ctx := context.Background()
	m := c.Reader.Detect(ctx, c.Root)
	if m != c.Reader.Detect(ctx, c.Root) {
		e.add("Detect says another thing the second time")
	}
	if m.Confidence > 100 || m.Confidence < 0 {
		e.add("confidence %d is outside 0..100", m.Confidence)
	}
	if !c.Undetected && (m.Confidence == 0 || m.Variant == "" || m.Reason == "") {
		e.add("Detect does not recognise its archive or does not say why: %+v", m)
	}
	if m.Confidence > 0 && !slices.ContainsFunc(c.Reader.Info().Variants, func(v read.Variant) bool { return v.Title == m.Variant }) {
		e.add("variant %q is not listed in Info", m.Variant)
	}
	for i, root := range append([]fs.FS{Empty()}, c.Foreign...) {
		if m := c.Reader.Detect(ctx, root); m.Confidence != 0 {
			e.add("Detect takes foreign archive %d (0 is the empty one): %+v", i, m)
		}
	}
	return append(e, checkCheap(c)...)
}

func checkCheap(c Case) []error {
	watched := &watchFS{FS: crowd{c.Root}}
	c.Reader.Detect(context.Background(), watched)
	if watched.opened > mostOpened {
		return []error{fmt.Errorf("detection opens %d files of an archive of %d folders", watched.opened, copies)}
	}
	return nil
}

// watchFS counts the files that are opened; folders are free.
type watchFS struct {
	fs.FS
	opened int
}

func (w *watchFS) Open(name string) (fs.File, error) {
	f, err := w.FS.Open(name)
	if err != nil {
		return nil, err
	}
	if info, err := f.Stat(); err != nil || !info.IsDir() {
		w.opened++
	}
	return f, nil
}

func (w *watchFS) ReadDir(name string) ([]fs.DirEntry, error) { return fs.ReadDir(w.FS, name) }

// crowd shows many copies of an archive, each in a folder of its own.
type crowd struct{ root fs.FS }

func (c crowd) Open(name string) (fs.File, error) {
	inner, ok := c.inner(name)
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return c.root.Open(inner)
}

func (c crowd) ReadDir(name string) ([]fs.DirEntry, error) {
	if inner, ok := c.inner(name); name != "." && ok {
		return fs.ReadDir(c.root, inner)
	}
	if name != "." {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: fs.ErrNotExist}
	}
	info, err := fs.Stat(c.root, ".")
	if err != nil {
		return nil, err
	}
	entries := make([]fs.DirEntry, copies)
	for i := range entries {
		entries[i] = fs.FileInfoToDirEntry(folder{info, copyName(i)})
	}
	return entries, nil
}

// inner turns "copy007/a/b" into "a/b".
func (c crowd) inner(name string) (string, bool) {
	if name == "." {
		return ".", true
	}
	if len(name) < len(copyName(0)) {
		return "", false
	}
	head, rest := name[:len(copyName(0))], name[len(copyName(0)):]
	var i int
	if _, err := fmt.Sscanf(head, "copy%03d", &i); err != nil || i >= copies || rest != "" && rest[0] != '/' {
		return "", false
	}
	return path.Join(".", "./"+rest), true
}

func copyName(i int) string { return fmt.Sprintf("copy%03d", i) }

// folder is a folder's info under another name.
type folder struct {
	fs.FileInfo
	name string
}

func (f folder) Name() string { return f.name }
