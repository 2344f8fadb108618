package board

import (
	"errors"
	"io"
	"io/fs"
)

// watched is a file system that keeps the first error of reading a file.
type watched struct {
	fs.FS
	err error
}

// Open opens a file whose errors are kept.
func (w *watched) Open(name string) (fs.File, error) {
	f, err := w.FS.Open(name)
	if err != nil {
		w.err = err
		return nil, err
	}
	return watchedFile{f, w}, nil
}

type watchedFile struct {
	fs.File
	of *watched
}

func (f watchedFile) Read(p []byte) (int, error) {
	n, err := f.File.Read(p)
	if err != nil && !errors.Is(err, io.EOF) && f.of.err == nil {
		f.of.err = err
	}
	return n, err
}
