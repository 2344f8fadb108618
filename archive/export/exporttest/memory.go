package exporttest

import (
	"bytes"
	"context"
	"io"
	"io/fs"
	"iter"
	"maps"
	"path"
	"slices"
	"testing/fstest"
	"time"

	"dotori/archive/export"
)

var (
	_ export.Destination = (*Memory)(nil)
	_ export.Lister      = (*Memory)(nil)
)

// Memory is a destination in memory. It is not safe for concurrent use.
type Memory struct {
	Files map[string]File
	Room  int64 // free bytes; -1 = not known

	// Before, when set, is called before each operation and may fail it.
	Before func(op, name string) error
}

// File is a file in [Memory].
type File struct {
	Data     []byte
	Modified time.Time
}

// NewMemory returns an empty destination without limits.
func NewMemory() *Memory { return &Memory{Files: map[string]File{}, Room: -1} }

// FS returns what is there, as a file system.
func (m *Memory) FS() fs.FS {
	root := fstest.MapFS{}
	for name, f := range m.Files {
		root[name] = &fstest.MapFile{Data: f.Data, ModTime: f.Modified, Mode: 0o644}
	}
	return root
}

// Clone returns a copy of the files, without limits.
func (m *Memory) Clone() *Memory { return &Memory{Files: maps.Clone(m.Files), Room: -1} }

func (m *Memory) before(ctx context.Context, op, name string) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if m.Before != nil {
		return m.Before(op, name)
	}
	return nil
}

// Stat implements [export.Destination].
func (m *Memory) Stat(ctx context.Context, name string) (int64, string, error) {
	if err := m.before(ctx, "stat", name); err != nil {
		return 0, "", err
	}
	f, ok := m.Files[name]
	if !ok {
		return 0, "", &fs.PathError{Op: "stat", Path: name, Err: fs.ErrNotExist}
	}
	return int64(len(f.Data)), "", nil
}

// Put implements [export.Destination].
func (m *Memory) Put(ctx context.Context, name string, modified time.Time, r io.Reader) error {
	if err := m.before(ctx, "put", name); err != nil {
		return err
	}
	if _, taken := m.Files[name]; taken {
		return &fs.PathError{Op: "put", Path: name, Err: fs.ErrExist}
	}
	return m.store(ctx, name, modified, r)
}

// Replace implements [export.Destination].
func (m *Memory) Replace(ctx context.Context, name string, r io.Reader) error {
	if err := m.before(ctx, "replace", name); err != nil {
		return err
	}
	return m.store(ctx, name, time.Time{}, r)
}

func (m *Memory) store(ctx context.Context, name string, modified time.Time, r io.Reader) error {
	b, err := io.ReadAll(export.WithContext(ctx, r))
	if err != nil {
		return err
	}
	m.Files[path.Clean(name)] = File{b, modified}
	return nil
}

// Open implements [export.Destination].
func (m *Memory) Open(ctx context.Context, name string) (io.ReadCloser, error) {
	if err := m.before(ctx, "open", name); err != nil {
		return nil, err
	}
	f, ok := m.Files[name]
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return opened{bytes.NewReader(f.Data)}, nil
}

// opened can be read at any place, as a file can.
type opened struct{ *bytes.Reader }

func (opened) Close() error { return nil }

// Free implements [export.Destination].
func (m *Memory) Free() int64 { return m.Room }

// List implements [export.Lister].
func (m *Memory) List(ctx context.Context) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		if err := m.before(ctx, "list", "."); err != nil {
			yield("", err)
			return
		}
		for _, name := range slices.Sorted(maps.Keys(m.Files)) {
			if !yield(name, nil) {
				return
			}
		}
	}
}
