package zipped

import (
	"archive/zip"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"dotori/archive/export"
)

var (
	_ export.Session = (*Zip)(nil)
	_ export.Lister  = (*Zip)(nil)
)

// Zip is a .zip file as a destination. Files may be read while one is written;
// only one export at a time may write to the same file.
type Zip struct {
	ctx  context.Context // of the session: Close may copy a large zip
	path string

	writing sync.Mutex // held while a file is written
	changed bool       // something was written; guarded by writing

	mu   sync.Mutex // guards what follows
	old  *zip.ReadCloser
	kept map[string]*zip.File // of old
	part *part                // nil until something is put
	docs map[string]*document
	dirs map[string]bool // folders that names are in
}

// Open opens the zip at a path, or one that is to be made there. What an
// interrupted export of the same zip has left is taken up again. When ctx ends
// before Close, the zip stays as it is and the next Open goes on.
func Open(ctx context.Context, path string) (*Zip, error) {
	z := &Zip{ctx: ctx, path: path, kept: map[string]*zip.File{}, docs: map[string]*document{}, dirs: map[string]bool{}}
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return nil, fmt.Errorf("make folder: %w", err)
	}
	if err := z.openOld(); err != nil {
		return nil, fmt.Errorf("open zip %s: %w", path, err)
	}
	if err := z.resume(); err != nil {
		return nil, errors.Join(fmt.Errorf("go on with zip %s: %w", path, err), z.closeOld())
	}
	return z, nil
}

func (z *Zip) openOld() error {
	old, err := zip.OpenReader(z.path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	z.old = old
	for _, f := range old.File {
		z.kept[f.Name] = f
		z.enter(f.Name)
	}
	return nil
}

func (z *Zip) closeOld() error {
	if z.old == nil {
		return nil
	}
	return z.old.Close()
}

// enter remembers the folders that a name is in.
func (z *Zip) enter(name string) {
	for dir := path.Dir(name); dir != "." && !z.dirs[dir]; dir = path.Dir(dir) {
		z.dirs[dir] = true
	}
}

// Stat implements [export.Destination].
func (z *Zip) Stat(_ context.Context, name string) (int64, string, error) {
	z.mu.Lock()
	defer z.mu.Unlock()
	if d := z.docs[name]; d != nil {
		return d.size, "", nil
	}
	if e := z.entry(name); e != nil {
		return int64(e.UncompressedSize64), "", nil
	}
	if f := z.kept[name]; f != nil {
		return int64(f.UncompressedSize64), "", nil
	}
	if z.dirs[name] {
		return -1, "", nil
	}
	return 0, "", &fs.PathError{Op: "stat", Path: name, Err: fs.ErrNotExist}
}

// entry returns an entry of the part file, or nil.
func (z *Zip) entry(name string) *entry {
	if z.part == nil {
		return nil
	}
	return z.part.byName[name]
}

// Open implements [export.Destination], also for what was just put.
func (z *Zip) Open(_ context.Context, name string) (io.ReadCloser, error) {
	z.mu.Lock()
	defer z.mu.Unlock()
	if d := z.docs[name]; d != nil {
		return os.Open(d.path)
	}
	if e := z.entry(name); e != nil {
		return z.part.open(e)
	}
	if f := z.kept[name]; f != nil {
		return f.Open()
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

// Put implements [export.Destination].
func (z *Zip) Put(ctx context.Context, name string, modified time.Time, r io.Reader) error {
	z.writing.Lock()
	defer z.writing.Unlock()
	if _, _, err := z.Stat(ctx, name); !errors.Is(err, fs.ErrNotExist) {
		return &fs.PathError{Op: "put", Path: name, Err: fs.ErrExist}
	}
	if err := z.begin(); err != nil {
		return err
	}
	e, err := z.part.write(newHeader(name, modified), export.WithContext(ctx, r))
	if err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	z.changed = true
	z.added(e)
	return z.part.commitDue()
}

func (z *Zip) added(e *entry) {
	z.mu.Lock()
	defer z.mu.Unlock()
	z.part.add(e)
	z.enter(e.Name)
}

// Replace implements [export.Destination]. The last one of a name counts.
func (z *Zip) Replace(ctx context.Context, name string, r io.Reader) error {
	z.writing.Lock()
	defer z.writing.Unlock()
	d, err := spool(z.path, export.WithContext(ctx, r))
	if err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	z.changed = true
	z.mu.Lock()
	defer z.mu.Unlock()
	d.before = z.docs[name]
	z.docs[name] = d
	z.enter(name)
	return nil
}

// Free implements [export.Destination]. The old zip is copied once more.
func (z *Zip) Free() int64 {
	free := export.FreeBytes(filepath.Dir(z.path))
	if info, err := os.Stat(z.path); err == nil && free >= 0 {
		free = max(0, free-info.Size())
	}
	return free
}

// List implements [export.Lister].
func (z *Zip) List(ctx context.Context) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for _, name := range z.names() {
			if err := ctx.Err(); err != nil {
				yield("", err)
				return
			}
			if !yield(name, nil) {
				return
			}
		}
	}
}

func (z *Zip) names() []string {
	z.mu.Lock()
	defer z.mu.Unlock()
	all := slices.AppendSeq(slices.Collect(maps.Keys(z.docs)), maps.Keys(z.kept))
	if z.part != nil {
		all = slices.AppendSeq(all, maps.Keys(z.part.byName))
	}
	all = slices.DeleteFunc(all, func(name string) bool { return strings.HasSuffix(name, "/") })
	slices.Sort(all)
	return slices.Compact(all)
}
