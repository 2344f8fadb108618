package shelf

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"time"

	"dotori/archive/export"
)

// source is a file to write: its checksum, and how to get at its bytes.
type source struct {
	size     int64
	sum      string // "" = not known before it is written
	modified time.Time
	open     func() (io.ReadCloser, error)
	made     bool   // made from the items, so that an older one may be renewed
	own      string // where an earlier export put this media: what is there may be renewed, "" = nowhere
	fixed    bool   // has this name and no other, and is always renewed
	again    bool   // was put before under another name, so that progress does not count it
}

// put writes a file unless it is there, and returns the name it has now. A
// file of the same name with other bytes stays; the new one gets a number.
// Only what was made by an export, and not touched since, is renewed: pages, and
// copies of originals that were rewritten or are to be.
func (r *Export) put(ctx context.Context, want string, s source) (string, error) {
	for i := 1; ; i++ {
		name := export.Numbered(want, i)
		same, taken, err := export.Holds(ctx, r.dst, name, s.size, s.sum)
		switch {
		case err != nil:
			return "", fmt.Errorf("look at %s: %w", name, err)
		case same:
			r.report.Unchanged++
			r.passed(s, s.size)
			r.sums.Set(name, s.sum)
			return name, nil
		case !taken:
			err = r.write(ctx, name, s, false)
		case s.fixed || (s.made || name == s.own) && r.untouched(ctx, name):
			err = r.write(ctx, name, s, true)
		default:
			r.Warn(name, "Another file has this name; it was left alone and the new one got a number.", export.Numbered(want, i+1))
			continue
		}
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		return name, err
	}
}

// untouched reports whether a file is still what an export wrote there.
func (r *Export) untouched(ctx context.Context, name string) bool {
	was := r.sums.Get(name)
	if was == "" || !r.again {
		return false
	}
	_, sum, err := export.HashOf(ctx, r.dst, name)
	return err == nil && sum == was
}

func (r *Export) write(ctx context.Context, name string, s source, renew bool) error {
	body, err := s.open()
	if err != nil {
		return &sourceError{err}
	}
	counted := &counter{of: s, r: body, hash: sha256.New(), passed: func(n int64) { r.passed(s, n) }}
	defer counted.Close()
	if renew {
		err = r.dst.Replace(ctx, name, counted)
	} else {
		err = r.dst.Put(ctx, name, s.modified, counted)
	}
	if err != nil {
		return err
	}
	r.wrote(name, counted.sum(), counted.n)
	return nil
}

// passed counts bytes of originals, which the total of the progress is made of.
func (r *Export) passed(s source, n int64) {
	if !s.made && !s.again {
		r.advance(0, n)
	}
}

func (r *Export) wrote(name, sum string, size int64) {
	r.sums.Set(name, sum)
	r.fresh = append(r.fresh, name)
	r.report.Written++
	r.report.Bytes += size
}

// Document puts a file that is made from the items, and returns the name that
// it has now: want, or want with a number where somebody else's file has it. An
// older one that an export made, and nobody touched since, is renewed.
func (r *Export) Document(ctx context.Context, want string, body []byte, modified time.Time) (string, error) {
	sum := sha256.Sum256(body)
	return r.put(ctx, want, source{
		size: int64(len(body)), sum: hex.EncodeToString(sum[:]), modified: modified, made: true,
		open: func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(body)), nil },
	})
}

// Once is [Export.Document] for a file whose name says all that it is made of,
// such as a thumbnail: one that an earlier export wrote is kept without being
// made again. An error of produce is returned as it is.
func (r *Export) Once(ctx context.Context, want string, produce func() ([]byte, error)) (string, error) {
	if r.again && r.sums.Get(want) != "" {
		if there, err := exists(ctx, r.dst, want); there || err != nil {
			r.report.Unchanged++
			return want, err
		}
	}
	body, err := produce()
	if err != nil {
		return "", err
	}
	return r.Document(ctx, want, body, time.Time{})
}
