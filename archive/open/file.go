package open

import (
	"errors"
	"io"
	"io/fs"
	"path"
	"time"
)

// A node is its own fs.DirEntry.
var _ fs.DirEntry = (*node)(nil)

func (n *node) Name() string { return path.Base(n.path) }
func (n *node) IsDir() bool  { return n.member == nil }

func (n *node) Type() fs.FileMode {
	if n.IsDir() {
		return fs.ModeDir
	}
	return 0
}

// Info asks the member; for a file on disk that is when it is called.
func (n *node) Info() (fs.FileInfo, error) {
	if n.IsDir() {
		return info{name: n.Name(), mode: fs.ModeDir | 0o555}, nil
	}
	size, modified, err := n.member.stat()
	if err != nil {
		return nil, err
	}
	return info{name: n.Name(), size: size, modified: modified, mode: 0o444}, nil
}

type info struct {
	name     string
	size     int64
	modified time.Time
	mode     fs.FileMode
}

func (i info) Name() string       { return i.name }
func (i info) Size() int64        { return i.size }
func (i info) ModTime() time.Time { return i.modified }
func (i info) Mode() fs.FileMode  { return i.mode }
func (i info) IsDir() bool        { return i.mode.IsDir() }
func (i info) Sys() any           { return nil }

// openFile is an open member, which may be packed.
type openFile struct {
	io.ReadCloser
	info fs.FileInfo
}

func (f openFile) Stat() (fs.FileInfo, error) { return f.info, nil }

// randomFile is an open member that lies in one piece.
type randomFile struct {
	openFile
	io.ReaderAt
	io.Seeker
}

func newOpenFile(r io.ReadCloser, i fs.FileInfo) fs.File {
	f := openFile{r, i}
	if random, ok := r.(interface {
		io.ReaderAt
		io.Seeker
	}); ok {
		return randomFile{f, random, random}
	}
	return f
}

type openFolder struct {
	info fs.FileInfo
	rest []*node
}

func (d *openFolder) Stat() (fs.FileInfo, error) { return d.info, nil }
func (d *openFolder) Close() error               { return nil }

func (d *openFolder) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: d.info.Name(), Err: errors.New("is a folder")}
}

func (d *openFolder) ReadDir(n int) ([]fs.DirEntry, error) {
	if n <= 0 {
		n = len(d.rest)
	} else if len(d.rest) == 0 {
		return nil, io.EOF
	}
	n = min(n, len(d.rest))
	next := d.rest[:n]
	d.rest = d.rest[n:]
	return entries(next), nil
}

func entries(nodes []*node) []fs.DirEntry {
	out := make([]fs.DirEntry, len(nodes))
	for i, n := range nodes {
		out[i] = n
	}
	return out
}
