package readtest

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
)

var errBroken = errors.New("broken on purpose")

// mostFaults bounds the work on large fixtures.
const mostFaults = 60

// checkFaults breaks one file or folder at a time. The reader may do without
// it, but has to say so when it noticed.
func checkFaults(c Case) []error {
	var e errs
	tried := 0
	fs.WalkDir(c.Root, ".", func(name string, d fs.DirEntry, err error) error {
		if tried++; err != nil || tried > mostFaults {
			return fs.SkipAll
		}
		for _, half := range []bool{false, true} {
			for _, problem := range checkFault(c, &faultFS{FS: c.Root, name: name, half: half && !d.IsDir()}) {
				e.add("with %s broken (half of it readable: %v): %w", name, half, problem)
			}
		}
		return nil
	})
	return e
}

func checkFault(c Case, root *faultFS) (problems []error) {
	defer func() {
		if p := recover(); p != nil {
			problems = []error{fmt.Errorf("panic: %v", p)}
		}
	}()
	var r Result
	root.noticed = false
	for it, err := range c.Reader.Read(context.Background(), root, c.Options) {
		if err == nil {
			r.Items = append(r.Items, it)
		} else if w, ok := asWarning(err); ok {
			r.Warnings = append(r.Warnings, w)
		} else {
			r.Err = err
		}
	}
	if root.name == "." {
		if root.noticed && r.Err == nil && len(r.Warnings) == 0 {
			return []error{errors.New("no warning and no error")}
		}
		return nil
	}
	if root.noticed && r.named()[root.name] == "" {
		problems = append(problems, errors.New("no item and no warning names it"))
	}
	return slices.Concat(problems, failure(r.Err))
}

// faultFS breaks one file or folder: it does not open, or fails half way.
type faultFS struct {
	fs.FS
	name    string
	half    bool
	noticed bool // the reader was given the error
}

func (f *faultFS) Open(name string) (fs.File, error) {
	if name != f.name {
		return f.FS.Open(name)
	}
	if !f.half {
		f.noticed = true
		return nil, &fs.PathError{Op: "open", Path: name, Err: errBroken}
	}
	file, err := f.FS.Open(name)
	if err != nil {
		return nil, err
	}
	info, err := file.Stat()
	if err != nil {
		return nil, err
	}
	return &brokenFile{File: file, left: info.Size() / 2, noticed: &f.noticed}, nil
}

func (f *faultFS) ReadDir(name string) ([]fs.DirEntry, error) {
	if name == f.name {
		f.noticed = true
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: errBroken}
	}
	return fs.ReadDir(f.FS, name)
}

// brokenFile fails after some bytes.
type brokenFile struct {
	fs.File
	left    int64
	noticed *bool
}

func (b *brokenFile) Read(p []byte) (int, error) {
	if b.left <= 0 {
		*b.noticed = true
		return 0, errBroken
	}
	n, err := b.File.Read(p[:min(int64(len(p)), b.left)])
	b.left -= int64(n)
	return n, err
}
