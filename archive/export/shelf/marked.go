package shelf

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"

	"dotori/archive/export"
)

// markedHead is how much of a file is searched for its mark.
const markedHead = 4 << 10

// Marked is [Export.Stream] for a file that takes long to make. The mark says
// all that the file is made of and stands in its first 4 KiB: a file that
// carries it is kept without being made again, and one of ours that does not
// is renewed without being made twice.
func (r *Export) Marked(ctx context.Context, want, mark string, produce func(io.Writer) error) (string, error) {
	kept, err := r.carries(ctx, want, mark)
	switch {
	case kept:
		r.report.Unchanged++
		return want, nil
	case err != nil:
		return "", err
	case r.untouched(ctx, want):
		return r.put(ctx, want, source{size: -1, made: true, open: func() (io.ReadCloser, error) { return pipe(produce), nil }})
	}
	return r.Stream(ctx, want, produce)
}

// carries reports whether a file has the mark and is whole: what its checksum
// says, or new since the checksums were written, as an export leaves it that
// was interrupted.
func (r *Export) carries(ctx context.Context, name, mark string) (bool, error) {
	has, err := r.begins(ctx, name, mark)
	if !has || err != nil {
		return false, err
	}
	_, sum, err := export.HashOf(ctx, r.dst, name)
	if was := r.sums.Get(name); err != nil || was != "" && was != sum {
		return false, err
	}
	r.sums.Set(name, sum)
	return true, nil
}

func (r *Export) begins(ctx context.Context, name, mark string) (bool, error) {
	f, err := r.dst.Open(ctx, name)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	defer f.Close()
	head, err := io.ReadAll(io.LimitReader(f, markedHead))
	return bytes.Contains(head, []byte(mark)), err
}

// Advance reports so many items as done, for formats that make large files of
// many items.
func (r *Export) Advance(items int) {
	if r.count.Items+items <= r.count.Total {
		r.advance(items, 0)
	}
}
