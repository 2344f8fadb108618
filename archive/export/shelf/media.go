package shelf

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"

	"dotori/archive"
	"dotori/archive/export"
)

// Original opens a media of one of the export's items: from the library, or
// from where an earlier export put it. The error is fs.ErrNotExist when it is in
// neither.
func (r *Export) Original(ctx context.Context, m archive.Media) (io.ReadCloser, error) {
	if m.Missing || m.SHA256 == "" {
		return nil, &fs.PathError{Op: "open", Path: m.Name, Err: fs.ErrNotExist}
	}
	f, err := r.sel.Open(m.SHA256)
	if err == nil {
		return f, nil
	}
	if errors.Is(err, fs.ErrNotExist) && m.Path != "" {
		return r.dst.Open(ctx, m.Path)
	}
	return nil, err
}

// Copy puts a media of one of the export's items a second time, under another
// name, and returns the name that it has; "" when it could not be read, which
// is reported. Path says where the media lies.
func (r *Export) Copy(ctx context.Context, want string, it archive.Item, m archive.Media) (string, error) {
	size, _, err := r.dst.Stat(ctx, m.Path)
	if err != nil {
		return "", r.failed(ctx, it, m, &sourceError{err})
	}
	name, err := r.put(ctx, want, source{
		size: size, sum: m.SHA256, modified: r.Modified(it.Moment), again: true,
		open: func() (io.ReadCloser, error) { return r.Original(ctx, m) },
	})
	if err != nil {
		return "", r.failed(ctx, it, m, err)
	}
	return name, nil
}

// Picture returns a media as a JPEG that every program shows: upright, sRGB,
// its longer edge as [export.Pictures] promises. The error is
// [export.ErrNoPicture] for what is no picture, or one that cannot be decoded.
// It alone of all methods may be called by several at a time.
func (r *Export) Picture(ctx context.Context, m archive.Media, edge int) (export.Picture, error) {
	p, ok := r.sel.(export.Pictures)
	if !ok || m.Missing || m.SHA256 == "" {
		return export.Picture{}, fmt.Errorf("%w: %s", export.ErrNoPicture, m.Name)
	}
	return p.Picture(ctx, m, edge)
}
