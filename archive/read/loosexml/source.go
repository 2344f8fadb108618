package loosexml

import (
	"bytes"
	"context"
	"io"
	"io/fs"

	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// Source is an XML file whose parts are opened by where they lie. It is for
// one goroutine.
type Source struct {
	root fs.FS
	name string
	wide *bool // it is UTF-16; places are those of the text decoded

	// The cursor is for files that cannot seek: it only goes forward, so that
	// all parts in their order cost one more pass.
	cursor io.ReadCloser
	at     int64
}

// NewSource returns the source of a file.
func NewSource(root fs.FS, name string) *Source { return &Source{root: root, name: name} }

// Open returns the bytes of the file from its beginning: UTF-16 decoded, all
// else as it is.
func (s *Source) Open() (io.ReadCloser, error) {
	if s.wide == nil {
		head, err := tree.Begin(s.root, s.name, 2)
		if err != nil {
			return nil, err
		}
		wide := bytes.Equal(head, []byte{0xFF, 0xFE}) || bytes.Equal(head, []byte{0xFE, 0xFF})
		s.wide = &wide
	}
	f, err := s.root.Open(s.name)
	if err != nil || !*s.wide {
		return f, err
	}
	decoded, _ := text.NewReader(f)
	return struct {
		io.Reader
		io.Closer
	}{decoded, f}, nil
}

// Close lets go of the file.
func (s *Source) Close() {
	if s.cursor != nil {
		s.cursor.Close()
		s.cursor = nil
	}
}

// Part opens a range of what Open returns. Ranges are cheapest in their order.
func (s *Source) Part(span Span) (io.ReadCloser, error) {
	f, err := s.Open()
	if err != nil {
		return nil, err
	}
	if seeker, ok := f.(io.Seeker); ok {
		if _, err := seeker.Seek(span.From, io.SeekStart); err == nil {
			return limited{io.LimitReader(f, span.To-span.From), f}, nil
		}
	}
	f.Close()
	return &part{s, span}, nil
}

type limited struct {
	io.Reader
	io.Closer
}

// part reads a range by the cursor.
type part struct {
	*Source
	rest Span
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

// seek brings the cursor to a place, from the beginning if it is beyond.
func (s *Source) seek(to int64) error {
	if s.cursor == nil || s.at > to {
		s.Close()
		f, err := s.Open()
		if err != nil {
			return err
		}
		s.cursor, s.at = f, 0
	}
	n, err := io.CopyN(io.Discard, s.cursor, to-s.at)
	s.at += n
	return err
}

// Patient returns r, whose reading ends with a context.
func Patient(ctx context.Context, r io.Reader) io.Reader { return &patient{ctx, r} }

type patient struct {
	ctx context.Context
	r   io.Reader
}

func (p *patient) Read(b []byte) (int, error) {
	if err := p.ctx.Err(); err != nil {
		return 0, err
	}
	return p.r.Read(b)
}
