package shelf

import (
	"context"
	"errors"
	"fmt"
	"io"

	"dotori/archive"
	"dotori/archive/export"
)

// writeOriginals puts every media of the selection in its place, with what the
// layout wants beside it.
func (r *Export) writeOriginals(ctx context.Context) error {
	r.count.Phase = "write"
	if r.layout.Place == nil {
		return nil
	}
	for it, err := range r.sel.Items(ctx) {
		if err != nil {
			return err
		}
		if err := r.mediaOf(ctx, it); err != nil {
			return err
		}
		r.advance(1, 0)
	}
	return nil
}

func (r *Export) mediaOf(ctx context.Context, it archive.Item) error {
	if !r.takes(it) {
		return nil
	}
	for i := range it.Media {
		if err := r.media(ctx, it, i); err != nil {
			return err
		}
	}
	return nil
}

func (r *Export) media(ctx context.Context, it archive.Item, i int) error {
	m := it.Media[i]
	h, ok := toSHA(m.SHA256)
	if !ok || m.Missing {
		r.Warn(export.Called(it), "The archive did not hold this file, so it could not be exported.", m.Name)
		return nil
	}
	p := r.places[h]
	if p.leader.id != toID(it.ID) || p.done {
		return nil
	}
	p.done = true
	name, err := r.original(ctx, r.wanted(it, i), it, m, p)
	if err != nil {
		return r.failed(ctx, it, m, err)
	}
	p.path = name
	return r.beside(ctx, it, m, p)
}

func (r *Export) beside(ctx context.Context, it archive.Item, m archive.Media, p *place) error {
	if r.layout.Beside == nil {
		return nil
	}
	for _, page := range r.layout.Beside(it, m, p.path) {
		there, err := exists(ctx, r.dst, page.Name)
		if err == nil && there && r.described(p) {
			continue
		}
		if err == nil {
			_, err = r.Document(ctx, page.Name, page.Body, r.Modified(it.Moment))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// pathOf returns where a media lies, or "".
func (r *Export) pathOf(m archive.Media) string {
	h, ok := toSHA(m.SHA256)
	if !ok || r.places[h] == nil {
		return ""
	}
	return r.places[h].path
}

// original puts a media's bytes, or what the layout makes of them. Their size
// comes from the library: a wrong one in the catalog would make a file that is
// there look like another.
func (r *Export) original(ctx context.Context, want string, it archive.Item, m archive.Media, p *place) (string, error) {
	if r.isRewritten(ctx, want, it, m, p) {
		r.report.Unchanged++
		r.advance(0, m.Size)
		return want, nil
	}
	f, err := r.sel.Open(m.SHA256)
	if err != nil {
		return "", &sourceError{err}
	}
	defer f.Close()
	size, err := f.Seek(0, io.SeekEnd)
	if err != nil {
		return "", &sourceError{err}
	}
	s := source{
		size: size, sum: m.SHA256, modified: r.Modified(it.Moment), own: p.path,
		open: func() (io.ReadCloser, error) {
			_, err := f.Seek(0, io.SeekStart)
			return io.NopCloser(f), err
		},
	}
	if r.layout.Rewrite == nil {
		return r.put(ctx, want, s)
	}
	return r.rewrite(ctx, want, it, m, s)
}

// failed makes a problem of one file a warning; the rest ends the export.
func (r *Export) failed(ctx context.Context, it archive.Item, m archive.Media, err error) error {
	var broken *sourceError
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.Is(err, export.ErrTooLarge):
		r.Warn(export.Called(it), "The destination takes no files of 4 GiB or more (FAT32); choose one that is formatted as exFAT or NTFS.", m.Name)
	case errors.Is(err, export.ErrDamaged):
		r.Warn(export.Called(it), "The original in the library is damaged, so it was not exported.", m.Name)
	case errors.As(err, &broken):
		r.Warn(export.Called(it), "The original could not be read from the library.", fmt.Sprintf("%s: %v", m.Name, err))
	default:
		return err
	}
	return nil
}
