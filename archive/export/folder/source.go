package folder

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"io"
)

// stream is put for a file that is made from the items bit by bit. It is made
// twice when one is there already: first to see whether that is the same.
func (r *run) stream(ctx context.Context, want string, fixed bool, produce func(io.Writer) error) (string, error) {
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

// pipe turns a producer into a reader. Its Close waits for the producer.
func pipe(produce func(io.Writer) error) io.ReadCloser {
	r, w := io.Pipe()
	p := &producer{PipeReader: r, done: make(chan struct{})}
	go func() {
		defer close(p.done)
		b := bufio.NewWriterSize(w, 64<<10)
		err := produce(b)
		if err == nil {
			err = b.Flush()
		}
		w.CloseWithError(err)
	}()
	return p
}

type producer struct {
	*io.PipeReader
	done chan struct{}
}

func (p *producer) Close() error {
	err := p.PipeReader.Close()
	<-p.done
	return err
}

// sourceError is a failure to read what is to be written: a problem of one
// item, where a failure to write is systemic.
type sourceError struct{ err error }

func (e *sourceError) Error() string { return e.err.Error() }
func (e *sourceError) Unwrap() error { return e.err }
