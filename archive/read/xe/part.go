package xe

import (
	"io"
	"io/fs"

	"dotori/archive/read/loosexml"
)

// source is a file of which parts are opened by where they lie. It is for one
// goroutine.
type source struct {
	root fs.FS
	name string

	// The cursor is for packed files, which cannot seek: it only goes forward,
	// so that all parts in their order cost one more pass.
	cursor fs.File
	at     int64
}

// part opens a range of the file.
func (s *source) part(span loosexml.Span) (io.ReadCloser, error) {
	f, err := s.root.Open(s.name)
	if err != nil {
		return nil, err
	}
	if seeker, ok := f.(io.Seeker); ok {
		if _, err := seeker.Seek(span.From, io.SeekStart); err == nil {
			return struct {
				io.Reader
				io.Closer
			}{io.LimitReader(f, span.To-span.From), f}, nil
		}
	}
	if err := f.Close(); err != nil {
		return nil, err
	}
	return &part{s, span}, nil
}

// seek brings the cursor to a place, from the beginning if it is beyond.
func (s *source) seek(to int64) error {
	if s.cursor == nil || s.at > to {
		s.close()
		f, err := s.root.Open(s.name)
		if err != nil {
			return err
		}
		s.cursor, s.at = f, 0
	}
	n, err := io.CopyN(io.Discard, s.cursor, to-s.at)
	s.at += n
	return err
}

func (s *source) close() {
	if s.cursor != nil {
		s.cursor.Close()
		s.cursor = nil
	}
}

// part reads a range by the cursor.
type part struct {
	*source
	rest loosexml.Span
}

func (p *part) Read(b []byte) (int, error) {
	if p.rest.From >= p.rest.To {
		return 0, io.EOF
	}
	if err := p.seek(p.rest.From); err != nil {
		return 0, err
	}
	n, err := p.cursor.Read(b[:min(int64(len(b)), p.rest.To-p.rest.From)])
	p.at += int64(n)
	p.rest.From += int64(n)
	return n, err
}

func (p *part) Close() error { return nil }
