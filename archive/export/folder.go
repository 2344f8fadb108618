package export

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

// partPrefix begins the names of unfinished files. They lie at the top of the
// folder: on the same file system, and outside a bag's payload.
const partPrefix = ".dotori-part-"

var (
	_ Destination = (*Folder)(nil)
	_ Lister      = (*Folder)(nil)
)

// Folder is a [Destination] that is a directory. Files appear whole or not at
// all: they are written under another name, synced, then linked into place.
// It never follows a link out of the directory. Safe for concurrent use, but
// only one export at a time may write to the same directory.
type Folder struct {
	root *os.Root

	mu    sync.Mutex
	dirty map[string]bool // folders with new names that are not synced yet
}

// OpenFolder makes the directory if need be, and removes the unfinished files
// that an interrupted export has left there. Close it after use.
func OpenFolder(dir string) (*Folder, error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, fmt.Errorf("make folder: %w", err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("open folder: %w", err)
	}
	f := &Folder{root: root, dirty: map[string]bool{}}
	if err := f.sweep(); err != nil {
		root.Close()
		return nil, err
	}
	return f, nil
}

// Close makes what was put durable and lets go of the directory.
func (f *Folder) Close() error { return errors.Join(f.syncDirs(), f.root.Close()) }

func (f *Folder) sweep() error {
	entries, err := fs.ReadDir(f.root.FS(), ".")
	if err != nil {
		return fmt.Errorf("read folder %s: %w", f.root.Name(), err)
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), partPrefix) {
			if err := f.root.Remove(e.Name()); err != nil {
				return fmt.Errorf("remove unfinished %s: %w", e.Name(), err)
			}
		}
	}
	return nil
}

// Stat implements [Destination]. What is no regular file has the size -1.
func (f *Folder) Stat(_ context.Context, name string) (int64, string, error) {
	info, err := f.root.Lstat(filepath.FromSlash(name))
	if err != nil {
		return 0, "", err
	}
	if !info.Mode().IsRegular() {
		return -1, "", nil
	}
	return info.Size(), "", nil
}

// Open implements [Destination]. The bytes come from the device, not from
// memory, where the system can be told so.
func (f *Folder) Open(_ context.Context, name string) (io.ReadCloser, error) {
	local := filepath.FromSlash(name)
	info, err := f.root.Lstat(local)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, &fs.PathError{Op: "open", Path: name, Err: errors.New("not a regular file")}
	}
	file, err := f.root.Open(local)
	if err != nil {
		return nil, err
	}
	dropCache(file)
	return file, nil
}

// Put implements [Destination].
func (f *Folder) Put(ctx context.Context, name string, modified time.Time, r io.Reader) error {
	if _, err := f.root.Lstat(filepath.FromSlash(name)); err == nil {
		return &fs.PathError{Op: "put", Path: name, Err: fs.ErrExist}
	}
	return f.write(ctx, name, modified, r, f.linkNew)
}

// Replace implements [Destination]. Everything that was put before is durable
// before the new index is, so that no index speaks of files that are not there.
func (f *Folder) Replace(ctx context.Context, name string, r io.Reader) error {
	return f.write(ctx, name, time.Time{}, r, func(part, final string) error {
		if err := f.syncDirs(); err != nil {
			return err
		}
		return f.root.Rename(part, final)
	})
}

// Free implements [Destination].
func (f *Folder) Free() int64 { return freeBytes(f.root.Name()) }

// List implements [Lister].
func (f *Folder) List(ctx context.Context) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		stop := errors.New("stop")
		err := fs.WalkDir(f.root.FS(), ".", func(name string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case ctx.Err() != nil:
				return ctx.Err()
			case d.IsDir(), strings.HasPrefix(name, partPrefix):
				return nil
			case !yield(name, nil):
				return stop
			}
			return nil
		})
		if err != nil && err != stop {
			yield("", err)
		}
	}
}

func notExist(err error) bool { return errors.Is(err, fs.ErrNotExist) }
