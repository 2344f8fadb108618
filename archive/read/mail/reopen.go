package mail

import (
	"fmt"
	"io"

	"dotori/archive/read/mail/message"
)

// reopen returns how a stretch of a file is read again, for attachments that
// are too large to be held.
func (r *reading) reopen(name string, f form) func(at, end int64) (io.ReadCloser, error) {
	return func(at, end int64) (io.ReadCloser, error) {
		file, err := r.root.Open(name)
		if err != nil {
			return nil, err
		}
		from, err := r.skip(file, at)
		if err != nil {
			file.Close()
			return nil, fmt.Errorf("find attachment in %s: %w", name, err)
		}
		s := &stretch{file: file, form: f, end: end}
		s.lines.Reset(from, at)
		return s, nil
	}
}

// skip goes to a place in a file; text that was decoded has its places only
// when it is read from the beginning.
func (r *reading) skip(file io.Reader, at int64) (io.Reader, error) {
	if s, ok := file.(io.Seeker); ok && !r.box.decoded {
		_, err := s.Seek(at, io.SeekStart)
		return &source{r.ctx, file}, err
	}
	all, _ := narrow(&source{r.ctx, file})
	_, err := io.CopyN(io.Discard, all, at)
	return all, err
}

// stretch reads the lines of a body up to its end, without marks before "From ".
type stretch struct {
	file  io.Closer
	lines message.Scanner
	form  form
	end   int64
	rest  []byte
}

func (s *stretch) Read(p []byte) (int, error) {
	for len(s.rest) == 0 {
		l, ok := s.lines.Next()
		if !ok || l.At >= s.end {
			if err := s.lines.Err(); err != nil {
				return 0, err
			}
			return 0, io.EOF
		}
		l.Text = l.Text[:min(int64(len(l.Text)), s.end-l.At)]
		if s.form.isBox() && l.Begins {
			l.Text = unmark(l.Text, s.form)
		}
		s.rest = l.Text
	}
	n := copy(p, s.rest)
	s.rest = s.rest[n:]
	return n, nil
}

func (s *stretch) Close() error { return s.file.Close() }
