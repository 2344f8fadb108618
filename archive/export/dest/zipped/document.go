package zipped

import (
	"errors"
	"io"
	"os"
	"path/filepath"

	"dotori/archive/export"
)

// document is a file that may be renewed until Close; it waits beside the zip.
type document struct {
	path   string
	size   int64
	before *document // an older one, which somebody may still read
}

// spool keeps a document in a file of its own.
func spool(zip string, r io.Reader) (*document, error) {
	f, err := os.CreateTemp(filepath.Dir(zip), prefix(zip)+"document-*")
	if err != nil {
		return nil, export.SystemError(err, 0)
	}
	n, err := io.Copy(f, r)
	if err = errors.Join(err, f.Close()); err != nil {
		_ = os.Remove(f.Name())
		return nil, export.SystemError(err, n)
	}
	return &document{path: f.Name(), size: n}, nil
}

// remove deletes the document and those before it.
func (d *document) remove() {
	for ; d != nil; d = d.before {
		_ = os.Remove(d.path)
	}
}
