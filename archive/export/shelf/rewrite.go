package shelf

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"

	"dotori/archive"
	"dotori/archive/export"
)

// isRewritten reports whether a file is there that an earlier export made of
// the media, untouched, and made of what is known now: what stands beside it
// says that. A second run so need not make it again.
func (r *Export) isRewritten(ctx context.Context, name string, it archive.Item, m archive.Media, p *place) bool {
	was := r.sums.Get(name)
	if r.layout.Rewrite == nil || r.layout.Beside == nil || name != p.path || was == m.SHA256 {
		return false
	}
	for _, page := range r.layout.Beside(it, m, name) {
		sum := sha256.Sum256(page.Body)
		if r.sums.Get(page.Name) != hex.EncodeToString(sum[:]) && !r.described(p) {
			return false
		}
	}
	return r.untouched(ctx, name)
}

// rewrite puts what the layout makes of an original, or the original where it
// makes nothing of it.
func (r *Export) rewrite(ctx context.Context, want string, it archive.Item, m archive.Media, original source) (string, error) {
	made, err := r.made(ctx, it, m, original)
	switch {
	case ctx.Err() != nil:
		return "", ctx.Err()
	case errors.Is(err, export.ErrDamaged):
		return "", &sourceError{err}
	case err != nil:
		r.Warn(export.Called(it), "The dates and titles could not be written into this file, so it is the original; the sidecar has them.", m.Name+": "+err.Error())
	case made != nil:
		defer made.Close()
		h := sha256.New()
		size, err := io.Copy(h, export.WithContext(ctx, made))
		if err != nil {
			return "", err
		}
		s := original
		s.size, s.sum = size, hex.EncodeToString(h.Sum(nil))
		s.open = func() (io.ReadCloser, error) {
			_, err := made.Seek(0, io.SeekStart)
			return io.NopCloser(made), err
		}
		return r.put(ctx, want, s)
	}
	return r.put(ctx, want, original)
}

// made asks the layout, with bytes that are checked at their end.
func (r *Export) made(ctx context.Context, it archive.Item, m archive.Media, original source) (io.ReadSeekCloser, error) {
	body, err := original.open()
	if err != nil {
		return nil, err
	}
	checked := &counter{of: original, r: body, hash: sha256.New(), passed: func(int64) {}}
	return r.layout.Rewrite(ctx, it, m, export.WithContext(ctx, checked))
}
