package export

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"iter"
	"path"
	"strings"
	"time"
)

// A Lister is a [Destination] that can name the files it holds, in order of
// their names. It leaves out its own temporary files.
type Lister interface {
	List(ctx context.Context) iter.Seq2[string, error]
}

// A Session is a [Destination] that is let go of after use. Close makes durable
// what was put; an error of it means that the export may not be whole.
type Session interface {
	Destination
	Close() error
}

// A Source is what [Destination.Put] reads when it knows beforehand what it
// gives, so that a server can be told, and can be given it a second time when a
// connection broke. A destination may ignore that.
type Source interface {
	io.Reader
	Size() int64    // in bytes
	SHA256() string // "" = not known
	Rewind() error  // goes back to the beginning
}

// A Taker is a [Session] of a service that takes items rather than files: the
// format has no say in it.
type Taker interface {
	Session
	// Take sends a selection as [Writer.Write] does.
	Take(ctx context.Context, sel Selection, progress func(Progress)) (Report, error)
}

// Under returns the part of dst below a folder, as a destination of its own.
func Under(dst Destination, dir string) Destination { return under{dst, dir} }

type under struct {
	dst Destination
	dir string
}

func (u under) Stat(ctx context.Context, name string) (int64, string, error) {
	return u.dst.Stat(ctx, path.Join(u.dir, name))
}

func (u under) Put(ctx context.Context, name string, modified time.Time, r io.Reader) error {
	return u.dst.Put(ctx, path.Join(u.dir, name), modified, r)
}

func (u under) Replace(ctx context.Context, name string, r io.Reader) error {
	return u.dst.Replace(ctx, path.Join(u.dir, name), r)
}

func (u under) Open(ctx context.Context, name string) (io.ReadCloser, error) {
	return u.dst.Open(ctx, path.Join(u.dir, name))
}

func (u under) Free() int64 { return u.dst.Free() }

// List implements [Lister]; it is empty when dst cannot list.
func (u under) List(ctx context.Context) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		l, ok := u.dst.(Lister)
		if !ok {
			return
		}
		for name, err := range l.List(ctx) {
			inside, ok := strings.CutPrefix(name, u.dir+"/")
			if (ok || err != nil) && !yield(inside, err) {
				return
			}
		}
	}
}

// HashOf reads a file of dst and returns its size and SHA-256.
func HashOf(ctx context.Context, dst Destination, name string) (int64, string, error) {
	r, err := dst.Open(ctx, name)
	if err != nil {
		return 0, "", err
	}
	defer r.Close()
	h := sha256.New()
	n, err := io.Copy(h, WithContext(ctx, r))
	if err != nil {
		return 0, "", err
	}
	return n, hex.EncodeToString(h.Sum(nil)), nil
}

// Holds reports whether dst holds a file of that name with exactly those
// bytes, reading it when the size agrees; taken says that something is there.
func Holds(ctx context.Context, dst Destination, name string, size int64, sha256 string) (same, taken bool, err error) {
	there, sum, err := dst.Stat(ctx, name)
	if notExist(err) {
		return false, false, nil
	}
	if err != nil || there != size {
		return false, true, err
	}
	if sum == "" {
		_, sum, err = HashOf(ctx, dst, name)
	}
	return sum == sha256, true, err
}

// WithContext returns r, ended by ctx. It reads at most 256 KiB at a time, so
// that a slow stick notices a cancel soon.
func WithContext(ctx context.Context, r io.Reader) io.Reader { return &contextReader{ctx, r} }

type contextReader struct {
	ctx context.Context
	r   io.Reader
}

func (c *contextReader) Read(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	return c.r.Read(p[:min(len(p), 256<<10)])
}
