package library

import (
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
)

// Format is the version of the folder's layout that this program writes.
const Format = 1

// Errors that callers act on.
var (
	// ErrLocked says that another process is writing to the library.
	ErrLocked = errors.New("the library is open in another program; it can still be read")
	// ErrNotLibrary says that a folder exists and holds something else.
	ErrNotLibrary = errors.New("the folder is not a Dotori library and not empty")
	// ErrTooNew says that a newer Dotori made the library.
	ErrTooNew = errors.New("the library was made by a newer version of Dotori")
	// ErrReadOnly says that a change was asked of a library opened for reading.
	ErrReadOnly = errors.New("the library is open for reading only")
)

// Options says how to open a library.
type Options struct {
	ReadOnly bool // take no lock and write nothing
}

// Library is an open library folder. Its methods may be called concurrently.
type Library struct {
	dir      string
	id       string
	readOnly bool
	lock     *os.File
	buffers  sync.Pool // of *[]byte, for copying
}

type manifest struct {
	Format int    `json:"format"`
	ID     string `json:"id"`
}

// Open opens the library at dir, and makes it first when dir does not exist or
// is empty, unless for reading only. The caller must Close it.
func Open(dir string, o Options) (*Library, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, fmt.Errorf("open library: %w", err)
	}
	if !o.ReadOnly {
		if err := create(dir); err != nil {
			return nil, err
		}
	}
	m, err := readManifest(dir)
	if err != nil {
		return nil, err
	}
	l := &Library{dir: dir, id: m.ID, readOnly: o.ReadOnly}
	l.buffers.New = func() any { b := make([]byte, 256<<10); return &b }
	if o.ReadOnly {
		return l, nil
	}
	if l.lock, err = acquire(l.path("lock")); err != nil {
		return nil, fmt.Errorf("open library %s: %w", dir, err)
	}
	return l, l.clearTemporary()
}

// Exists reports whether dir holds a library.
func Exists(dir string) bool {
	_, err := readManifest(dir)
	return err == nil
}

// Close gives the lock back.
func (l *Library) Close() error {
	if l.lock == nil {
		return nil
	}
	return release(l.lock)
}

// Dir returns the absolute path of the library's folder.
func (l *Library) Dir() string { return l.dir }

// ID returns the library's own id, which stays when the folder is copied.
func (l *Library) ID() string { return l.id }

// ReadOnly reports whether the library was opened for reading only.
func (l *Library) ReadOnly() bool { return l.readOnly }

// CatalogPath returns where the catalog's database lies.
func (l *Library) CatalogPath() string { return l.path("catalog.db") }

// ThumbnailPath returns where the thumbnails' database lies.
func (l *Library) ThumbnailPath() string { return l.path("thumbnails.db") }

// TemporaryDir returns a folder inside the library that is emptied whenever
// the library is opened for writing.
func (l *Library) TemporaryDir() string { return l.path("temporary") }

func (l *Library) path(parts ...string) string {
	return filepath.Join(append([]string{l.dir}, parts...)...)
}

func create(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("create library: %w", err)
	}
	if _, err := os.Stat(filepath.Join(dir, "library.json")); err == nil {
		return makeFolders(dir)
	}
	if err := refuseForeign(dir); err != nil {
		return err
	}
	if err := makeFolders(dir); err != nil {
		return err
	}
	id := make([]byte, 16)
	rand.Read(id)
	body, err := json.MarshalIndent(manifest{Format, hex.EncodeToString(id)}, "", "  ")
	if err != nil {
		return err
	}
	return replaceFile(filepath.Join(dir, "library.json"), append(body, '\n'))
}

// refuseForeign keeps the program from moving into a folder that is in use
// for something else. Folders of ours are left from a creation cut short.
func refuseForeign(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return fmt.Errorf("create library: %w", err)
	}
	for _, e := range entries {
		switch e.Name() {
		case "originals", "records", "temporary", "lock", "library.json.new", ".DS_Store", "desktop.ini", "Thumbs.db":
		default:
			return fmt.Errorf("create library in %s: %w", dir, ErrNotLibrary)
		}
	}
	return nil
}

func makeFolders(dir string) error {
	for _, name := range []string{"originals", "records", "temporary"} {
		if err := os.MkdirAll(filepath.Join(dir, name), 0o755); err != nil {
			return fmt.Errorf("create library: %w", err)
		}
	}
	return nil
}

func readManifest(dir string) (manifest, error) {
	path := filepath.Join(dir, "library.json")
	body, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return manifest{}, fmt.Errorf("open library %s: there is none yet: %w", dir, err)
	}
	if err != nil {
		return manifest{}, fmt.Errorf("open library: %w", err)
	}
	var m manifest
	if err := json.Unmarshal(body, &m); err != nil {
		return manifest{}, fmt.Errorf("read %s: %w", path, err)
	}
	if m.Format > Format {
		return manifest{}, fmt.Errorf("open library %s: %w", dir, ErrTooNew)
	}
	return m, nil
}

func (l *Library) clearTemporary() error {
	entries, err := os.ReadDir(l.TemporaryDir())
	if err != nil {
		return fmt.Errorf("clear temporary files: %w", err)
	}
	for _, e := range entries {
		if err := os.RemoveAll(filepath.Join(l.TemporaryDir(), e.Name())); err != nil {
			return fmt.Errorf("clear temporary files: %w", err)
		}
	}
	return nil
}
