package sftp

import (
	"cmp"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"time"

	"github.com/pkg/sftp"

	"dotori/archive/export/dest/retry"
)

// Put implements [export.Destination].
func (s *Server) Put(ctx context.Context, name string, modified time.Time, r io.Reader) error {
	_, _, err := s.Stat(ctx, name)
	if err == nil {
		return &fs.PathError{Op: "put", Path: name, Err: fs.ErrExist}
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return s.write(ctx, name, modified, r, s.placeNew)
}

// Replace implements [export.Destination].
func (s *Server) Replace(ctx context.Context, name string, r io.Reader) error {
	return s.write(ctx, name, time.Time{}, r, s.placeOver)
}

// placer gives a part file its final name; again says that an earlier try may
// have succeeded without an answer.
type placer func(c *sftp.Client, part, final string, size int64, again bool) error

func (s *Server) write(ctx context.Context, name string, modified time.Time, r io.Reader, place placer) error {
	body, err := retry.NewBody(ctx, r)
	if err != nil {
		return named("write", name, err)
	}
	part := s.path(partPrefix + rand.Text())
	size, err := s.upload(ctx, part, modified, body)
	if err == nil {
		err = s.makeFolder(ctx, path.Dir(name))
	}
	if err == nil {
		tries := 0
		err = s.do(ctx, retry.Patiently, func(c *sftp.Client) error {
			tries++
			return place(c, part, s.path(name), size, tries > 1)
		})
	}
	if err != nil {
		s.clean(ctx, part)
		return named("write", name, err)
	}
	return nil
}

// upload writes the part file, from its beginning when the connection broke.
func (s *Server) upload(ctx context.Context, part string, modified time.Time, body *retry.Body) (size int64, err error) {
	var last error
	err = s.do(ctx, retry.Patiently, func(c *sftp.Client) error {
		if err := body.Rewind(); err != nil {
			return fmt.Errorf("%w (%v)", err, last)
		}
		size, last = fill(c, part, body)
		if body.Err() != nil {
			return nil // nothing to try again
		}
		if last == nil && !modified.IsZero() {
			_ = c.Chtimes(part, modified, modified) // a server may not allow it; the date is in the indexes too
		}
		return last
	})
	return size, cmp.Or(body.Err(), err)
}

func fill(c *sftp.Client, part string, body *retry.Body) (int64, error) {
	f, err := c.OpenFile(part, os.O_WRONLY|os.O_CREATE|os.O_TRUNC)
	if err != nil {
		return 0, err
	}
	n, err := f.ReadFrom(body)
	if _, ok := c.HasExtension("fsync@openssh.com"); err == nil && ok {
		err = f.Sync()
	}
	return n, errors.Join(err, f.Close())
}

// makeFolder makes a folder and those that it is in.
func (s *Server) makeFolder(ctx context.Context, dir string) error {
	s.mu.Lock()
	there := s.made[dir]
	s.mu.Unlock()
	if there {
		return nil
	}
	if err := s.do(ctx, retry.Patiently, func(c *sftp.Client) error { return c.MkdirAll(s.path(dir)) }); err != nil {
		return named("make folder", dir, err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	for ; !s.made[dir]; dir = path.Dir(dir) {
		s.made[dir] = true
	}
	return nil
}

// placeNew renames unless the name is taken. OpenSSH itself refuses that; others
// may not, so it looks first, which is enough against everything but a race.
func (s *Server) placeNew(c *sftp.Client, part, final string, size int64, again bool) error {
	there, err := c.Lstat(final)
	if err == nil {
		_, left := c.Lstat(part)
		if again && errors.Is(left, fs.ErrNotExist) && sizeOf(there) == size {
			return nil
		}
		return fs.ErrExist
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return c.Rename(part, final)
}

// placeOver renames over an older file: at once where the server can.
func (s *Server) placeOver(c *sftp.Client, part, final string, size int64, again bool) error {
	if there, err := c.Lstat(final); again && err == nil && sizeOf(there) == size {
		if _, err := c.Lstat(part); errors.Is(err, fs.ErrNotExist) {
			return nil
		}
	}
	if _, ok := c.HasExtension("posix-rename@openssh.com"); ok {
		return c.PosixRename(part, final)
	}
	if err := c.Remove(final); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return c.Rename(part, final)
}
