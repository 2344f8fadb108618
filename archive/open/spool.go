package open

import (
	"context"
	"fmt"
	"io"
	"os"
	"sync"
)

// spool is one temporary file that holds everything that was unpacked, one
// after the other, so that no name from an archive ever reaches the disk. The
// file is made when it is first needed and gone after Close; where the system
// allows it, it has no name from the beginning and even a crash leaves nothing.
type spool struct {
	dir   string
	limit int64

	once    sync.Once
	err     error
	f       *os.File
	remains bool
	size    int64
}

// add copies r to the end and returns it for random access. It is not safe
// for concurrent use; the sections are.
func (s *spool) add(ctx context.Context, r io.Reader) (*io.SectionReader, error) {
	s.once.Do(s.create)
	if s.err != nil {
		return nil, s.err
	}
	start := s.size
	r = io.LimitReader(&contextReader{ctx, r}, s.limit-start+1)
	n, err := io.Copy(io.NewOffsetWriter(s.f, start), r)
	if err != nil {
		return nil, err
	}
	if start+n > s.limit {
		return nil, fmt.Errorf("unpack more than %d bytes: %w", s.limit, ErrBomb)
	}
	s.size += n
	return io.NewSectionReader(s.f, start, n), nil
}

func (s *spool) create() {
	s.f, s.err = os.CreateTemp(s.dir, "dotori-unpack-*")
	if s.err == nil {
		s.remains = os.Remove(s.f.Name()) != nil
	}
}

func (s *spool) Close() error {
	s.once.Do(func() { s.err = os.ErrClosed })
	if s.f == nil {
		return nil
	}
	err := s.f.Close()
	if s.remains {
		err = os.Remove(s.f.Name())
	}
	s.f = nil
	return err
}

// contextReader ends a long copy when its context does.
type contextReader struct {
	ctx context.Context
	r   io.Reader
}

func (c *contextReader) Read(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	return c.r.Read(p)
}
