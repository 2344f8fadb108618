package folder

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"dotori/archive"
	"dotori/archive/export"
)

// writeOriginals puts every media of the selection in its place, with a
// sidecar beside each picture and video.
func (r *run) writeOriginals(ctx context.Context) error {
	r.count.Phase = "write"
	for it, err := range r.sel.Items(ctx) {
		if err != nil {
			return err
		}
		for i := range it.Media {
			if err := r.media(ctx, it, i); err != nil {
				return err
			}
		}
		r.advance(1, 0)
	}
	return nil
}

func (r *run) media(ctx context.Context, it archive.Item, i int) error {
	m := it.Media[i]
	h, ok := toSHA(m.SHA256)
	if !ok || m.Missing {
		r.warn(it.ID, "The archive did not hold this file, so it could not be exported.", m.Name)
		return nil
	}
	p := r.places[h]
	if p.leader.id != toID(it.ID) || p.done {
		return nil
	}
	p.done = true
	name, err := r.original(ctx, r.wanted(it, i), it, m)
	if err != nil {
		return r.failed(ctx, it, m, err)
	}
	p.path = name
	return r.sidecar(ctx, it, m, p)
}

func (r *run) sidecar(ctx context.Context, it archive.Item, m archive.Media, p *place) error {
	if !strings.HasPrefix(m.MIME, "image/") && !strings.HasPrefix(m.MIME, "video/") {
		return nil
	}
	name := p.path + ".xmp"
	there, err := exists(ctx, r.dst, name)
	if err != nil || there && r.described(p) {
		return err
	}
	_, err = r.document(ctx, name, sidecar(it, m), r.modified(it.Moment))
	return err
}

// original puts a media's bytes. Their size comes from the library: a wrong
// one in the catalog would make a file that is there look like another.
func (r *run) original(ctx context.Context, want string, it archive.Item, m archive.Media) (string, error) {
	f, err := r.sel.Open(m.SHA256)
	if err != nil {
		return "", &sourceError{err}
	}
	defer f.Close()
	size, err := f.Seek(0, io.SeekEnd)
	if err != nil {
		return "", &sourceError{err}
	}
	return r.put(ctx, want, source{
		size: size, sum: m.SHA256, modified: r.modified(it.Moment),
		open: func() (io.ReadCloser, error) {
			_, err := f.Seek(0, io.SeekStart)
			return io.NopCloser(f), err
		},
	})
}

// failed makes a problem of one file a warning; the rest ends the export.
func (r *run) failed(ctx context.Context, it archive.Item, m archive.Media, err error) error {
	var broken *sourceError
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.Is(err, export.ErrTooLarge):
		r.warn(it.ID, "The destination takes no files of 4 GiB or more (FAT32); choose one that is formatted as exFAT or NTFS.", m.Name)
	case errors.Is(err, export.ErrDamaged):
		r.warn(it.ID, "The original in the library is damaged, so it was not exported.", m.Name)
	case errors.As(err, &broken):
		r.warn(it.ID, "The original could not be read from the library.", fmt.Sprintf("%s: %v", m.Name, err))
	default:
		return err
	}
	return nil
}
