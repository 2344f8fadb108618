package export

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"time"
)

// syncEvery bounds how long the fsync of a large file can block a cancel.
const syncEvery = 8 << 20

func (f *Folder) write(ctx context.Context, name string, modified time.Time, r io.Reader, place func(part, final string) error) (err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("write %s: %w", name, explain(err, 0))
		}
	}()
	part, err := f.fill(ctx, r)
	if err != nil {
		return err
	}
	defer f.root.Remove(part) // after a rename there is nothing left to remove
	if !modified.IsZero() {
		_ = f.root.Chtimes(part, modified, modified) // FAT knows no time before 1980; the date is in the indexes too
	}
	if err := f.root.MkdirAll(filepath.FromSlash(path.Dir(name)), 0o777); err != nil {
		return err
	}
	if err := place(part, filepath.FromSlash(name)); err != nil {
		return err
	}
	f.touch(path.Dir(name))
	return nil
}

// fill copies r into a new temporary file and returns its name.
func (f *Folder) fill(ctx context.Context, r io.Reader) (string, error) {
	file, err := f.create()
	if err != nil {
		return "", err
	}
	part := filepath.Base(file.Name())
	n, err := copySynced(ctx, file, r)
	if err = errors.Join(err, file.Close()); err != nil {
		_ = f.root.Remove(part)
		return "", explain(err, n)
	}
	return part, nil
}

func (f *Folder) create() (*os.File, error) {
	for i := 0; ; i++ {
		name := fmt.Sprintf("%s%d-%d", partPrefix, os.Getpid(), i)
		file, err := f.root.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
		if !errors.Is(err, fs.ErrExist) {
			return file, err
		}
	}
}

func copySynced(ctx context.Context, file *os.File, r io.Reader) (total int64, err error) {
	r = WithContext(ctx, r)
	for {
		n, err := io.CopyN(file, r, syncEvery)
		total += n
		if err != nil && err != io.EOF {
			return total, err
		}
		if err := file.Sync(); err != nil {
			return total, err
		}
		if err == io.EOF {
			return total, nil
		}
	}
}

// linkNew gives part its final name unless that is taken. FAT has no links:
// there it looks first, which is enough against everything but a race.
func (f *Folder) linkNew(part, final string) error {
	err := f.root.Link(part, final)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	if _, err := f.root.Lstat(final); err == nil {
		return fs.ErrExist
	}
	return f.root.Rename(part, final)
}

func (f *Folder) touch(dir string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for ; !f.dirty[dir]; dir = path.Dir(dir) {
		f.dirty[dir] = true
	}
}

// syncDirs makes new names durable. Windows does so by itself, and some file
// systems cannot.
func (f *Folder) syncDirs() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	for dir := range f.dirty {
		if err := f.syncDir(dir); err != nil {
			return fmt.Errorf("sync folder %s: %w", dir, err)
		}
	}
	clear(f.dirty)
	return nil
}

func (f *Folder) syncDir(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := f.root.Open(filepath.FromSlash(dir))
	if err != nil {
		return err
	}
	defer d.Close()
	if err := d.Sync(); err != nil && !cannotSync(err) {
		return err
	}
	return nil
}
