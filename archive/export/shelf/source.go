package shelf

import (
	"bufio"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"io"
	"iter"
)

// Stream is [Export.Document] for a file that is made bit by bit: produce gives the
// same bytes each time, and may read the export. It is called twice when one
// is there already, first to see whether that is the same.
func (r *Export) Stream(ctx context.Context, want string, produce func(io.Writer) error) (string, error) {
	return r.stream(ctx, want, false, produce)
}

func (r *Export) stream(ctx context.Context, want string, fixed bool, produce func(io.Writer) error) (string, error) {
	s := source{made: true, fixed: fixed, open: func() (io.ReadCloser, error) { return pipe(produce), nil }}
	there, err := exists(ctx, r.dst, want)
	if err != nil {
		return "", err
	}
	if there {
		if s.size, s.sum, err = digest(produce); err != nil {
			return "", err
		}
	}
	return r.put(ctx, want, s)
}

func digest(produce func(io.Writer) error) (int64, string, error) {
	h := &sized{Hash: sha256.New()}
	b := bufio.NewWriterSize(h, 64<<10)
	if err := produce(b); err != nil {
		return 0, "", err
	}
	err := b.Flush()
	return h.n, hex.EncodeToString(h.Sum(nil)), err
}

type sized struct {
	hash.Hash
	n int64
}

func (s *sized) Write(p []byte) (int, error) {
	s.n += int64(len(p))
	return s.Hash.Write(p)
}

// pipe turns a producer into a reader. The two take turns and never run at the
// same time, because a producer may read from the destination that is written.
func pipe(produce func(io.Writer) error) io.ReadCloser {
	p := &producer{}
	p.next, p.stop = iter.Pull(func(yield func([]byte) bool) {
		b := bufio.NewWriterSize(chunks(yield), 64<<10)
		if p.err = produce(b); p.err == nil {
			p.err = b.Flush()
		}
	})
	return p
}

type producer struct {
	next func() ([]byte, bool)
	stop func()
	rest []byte // made but not read
	err  error  // how the producer ended
}

func (p *producer) Read(b []byte) (int, error) {
	for len(p.rest) == 0 {
		var more bool
		if p.rest, more = p.next(); !more {
			return 0, cmp.Or(p.err, io.EOF)
		}
	}
	n := copy(b, p.rest)
	p.rest = p.rest[n:]
	return n, nil
}

// Close ends a producer that has more to say.
func (p *producer) Close() error {
	p.stop()
	return nil
}

// chunks is a writer whose other end takes one piece at a time.
type chunks func([]byte) bool

func (c chunks) Write(b []byte) (int, error) {
	if !c(b) {
		return 0, io.ErrClosedPipe
	}
	return len(b), nil
}

// sourceError is a failure to read what is to be written: a problem of one
// item, where a failure to write is systemic.
type sourceError struct{ err error }

func (e *sourceError) Error() string { return e.err.Error() }
func (e *sourceError) Unwrap() error { return e.err }
