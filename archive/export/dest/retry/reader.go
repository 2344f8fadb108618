package retry

import (
	"context"
	"io"
)

// Reader reads a file from a server; when the connection breaks, it opens the
// file again where it was. Reopen starts at an offset; it marks errors with
// [Again] as a step does. The first open is done here.
func Reader(ctx context.Context, reopen func(offset int64) (io.ReadCloser, error)) (io.ReadCloser, error) {
	r := &reader{ctx: ctx, reopen: reopen}
	if err := r.connect(); err != nil {
		return nil, err
	}
	return r, nil
}

type reader struct {
	ctx    context.Context // of the download, as a response's body has it
	reopen func(offset int64) (io.ReadCloser, error)
	body   io.ReadCloser
	offset int64
	failed int // in a row
}

func (r *reader) connect() error {
	return Do(r.ctx, Patiently, func() (err error) {
		r.body, err = r.reopen(r.offset)
		return err
	})
}

// Read implements [io.Reader].
func (r *reader) Read(p []byte) (int, error) {
	for {
		n, err := r.body.Read(p)
		r.offset += int64(n)
		if n > 0 {
			r.failed = 0
		}
		switch {
		case err == nil, err == io.EOF:
			return n, err
		case r.ctx.Err() != nil:
			return n, r.ctx.Err()
		case n > 0:
			return n, nil // what is left fails again at the next call
		}
		if err := r.again(err); err != nil {
			return 0, err
		}
	}
}

func (r *reader) again(cause error) error {
	if r.failed++; r.failed >= Patiently {
		return cause
	}
	if err := sleep(r.ctx, wait(r.failed)); err != nil {
		return err
	}
	_ = r.body.Close()
	if err := r.connect(); err != nil {
		r.body = io.NopCloser(errorReader{err})
		return err
	}
	return nil
}

// errorReader gives one error for good.
type errorReader struct{ err error }

func (e errorReader) Read([]byte) (int, error) { return 0, e.err }

// Close implements [io.Closer].
func (r *reader) Close() error { return r.body.Close() }
