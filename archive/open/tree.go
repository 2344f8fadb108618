package open

import (
	"cmp"
	"context"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// tree is the merged view of all members as an fs.FS. It is built first and
// then only read.
type tree struct {
	nodes map[string]*node // by path; "." is the root
	next  map[string]int   // the number that the next file of a taken name gets
	files int
}

// node is a file, or a folder when it has no member.
type node struct {
	path     string
	original string
	member   member
	children []*node
}

func newTree() *tree {
	return &tree{nodes: map[string]*node{".": {path: "."}}, next: map[string]int{}}
}

// add places a file. Where its name is taken it stays out if it is equal to
// the file there, and else gets a number.
func (t *tree) add(ctx context.Context, name, original string, m member) error {
	if taken := t.nodes[name]; taken != nil {
		if taken.member != nil && equal(ctx, taken.member, m) {
			return ctx.Err()
		}
		name = t.numbered(name)
	}
	dir := t.folder(path.Dir(name))
	n := &node{path: name, original: original, member: m}
	t.nodes[name] = n
	dir.children = append(dir.children, n)
	t.files++
	return ctx.Err()
}

// folder returns the folder node of a path, made if necessary. A file that
// stands where a folder must be makes way for it.
func (t *tree) folder(name string) *node {
	n := t.nodes[name]
	if n != nil && n.member == nil {
		return n
	}
	if n != nil {
		n.path = t.numbered(name)
		t.nodes[n.path] = n
	}
	parent := t.folder(path.Dir(name))
	dir := &node{path: name}
	t.nodes[name] = dir
	parent.children = append(parent.children, dir)
	return dir
}

// numbered returns "name (2).ext", with the first number that is free.
func (t *tree) numbered(name string) string {
	ext := path.Ext(name)
	stem := strings.TrimSuffix(name, ext)
	for i := max(2, t.next[name]); ; i++ {
		numbered := fmt.Sprintf("%s (%d)%s", stem, i, ext)
		if t.nodes[numbered] == nil {
			t.next[name] = i + 1
			return numbered
		}
	}
}

// copyTo adds all files to dst below the folder prefix, in order of name.
// Parts of one download that lie side by side become one there.
func (t *tree) copyTo(ctx context.Context, dst *tree, prefix string) error {
	var files []*node
	for _, n := range t.nodes {
		if n.member != nil {
			files = append(files, n)
		}
	}
	slices.SortFunc(files, byPath)
	wholes := t.wholes()
	for _, n := range files {
		if err := dst.add(ctx, path.Join(prefix, joined(n.path, wholes)), n.original, n.member); err != nil {
			return err
		}
	}
	return nil
}

// sharesFolder reports whether both trees have a folder of the same name at their root.
func (t *tree) sharesFolder(other *tree) bool {
	return slices.ContainsFunc(t.nodes["."].children, func(n *node) bool {
		o := other.nodes[n.path]
		return n.member == nil && o != nil && o.member == nil
	})
}

func (t *tree) sort() {
	for _, n := range t.nodes {
		slices.SortFunc(n.children, byPath)
	}
}

func byPath(a, b *node) int { return cmp.Compare(a.path, b.path) }

func (t *tree) find(op, name string) (*node, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: op, Path: name, Err: fs.ErrInvalid}
	}
	if n := t.nodes[name]; n != nil {
		return n, nil
	}
	return nil, &fs.PathError{Op: op, Path: name, Err: fs.ErrNotExist}
}

// Open implements fs.FS. Files that are not compressed also implement
// io.ReaderAt and io.Seeker.
func (t *tree) Open(name string) (fs.File, error) {
	n, err := t.find("open", name)
	if err != nil {
		return nil, err
	}
	info, err := n.Info()
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	if n.member == nil {
		return &openFolder{info: info, rest: n.children}, nil
	}
	r, err := n.member.open()
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	return newOpenFile(r, info), nil
}

// Stat implements fs.StatFS.
func (t *tree) Stat(name string) (fs.FileInfo, error) {
	n, err := t.find("stat", name)
	if err != nil {
		return nil, err
	}
	return n.Info()
}

// ReadDir implements fs.ReadDirFS.
func (t *tree) ReadDir(name string) ([]fs.DirEntry, error) {
	n, err := t.find("readdir", name)
	if err != nil {
		return nil, err
	}
	if n.member != nil {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: fmt.Errorf("not a folder")}
	}
	return entries(n.children), nil
}
