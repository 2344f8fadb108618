package thumbnail

import (
	"context"
	"fmt"
	"image"
	"io"
	"runtime/debug"
	"sync/atomic"

	"dotori/archive/media"
)

// Limits on what is decoded. Memory is what all decoders of one [Decoder]
// together may hold; a picture that needs more by itself is too large.
const (
	maxPixels = 250_000_000
	memory    = 400 << 20
	giant     = 96 << 20
	maxFile   = 128 << 20 // of formats whose decoders want the whole file
)

// Decoder decodes pictures within one budget of memory. Its methods may be
// called concurrently; one Decoder is to be shared.
type Decoder struct{ budget *budget }

// NewDecoder returns a Decoder.
func NewDecoder() *Decoder { return &Decoder{budget: newBudget(memory)} }

// source is a picture to decode.
type source struct {
	r    io.ReaderAt
	size int64
	mime string
	edge int // the longest edge that is wanted; 0 for all there is
}

// bytes reads the whole file.
func (s source) bytes() ([]byte, error) {
	if s.size > maxFile {
		return nil, ErrTooLarge
	}
	b := make([]byte, s.size)
	n, err := s.r.ReadAt(b, 0)
	if err != nil && err != io.EOF {
		return nil, err
	}
	return b[:n], nil
}

func (s source) reader() *io.SectionReader { return io.NewSectionReader(s.r, 0, s.size) }

// decoded is what a format's decoder gives back.
type decoded struct {
	image   image.Image
	upright bool // the decoder has turned it already
	cut     bool // the file ended too early
}

// plan is a format's answer to a source: how much memory decoding it takes,
// and how to do it.
type plan struct {
	need   int64
	decode func() (decoded, error)
}

// Decode returns the picture in the file, upright, opaque, and no longer than
// edge on either side; it is never enlarged, and edge 0 means all of it. mime
// is the type by content, or "" to find it out. Errors carry a [Reason]
// wherever the picture is to blame. What can be seen of a picture that is cut
// off is returned together with [ErrTruncated].
//
// It returns soon after ctx is done, though a decoder may then go on for a
// while; r must then still be safe to read from, which a closed file is.
func (d *Decoder) Decode(ctx context.Context, r io.ReaderAt, size int64, mime string, edge int) (*image.RGBA, error) {
	type result struct {
		image *image.RGBA
		err   error
	}
	done := make(chan result, 1)
	go func() {
		watched := &watchedReader{ctx: ctx, r: r}
		img, err := d.decode(ctx, watched, size, mime, edge)
		if failed := watched.failed.Load(); failed != nil {
			img, err = nil, &passingError{*failed}
		}
		done <- result{img, err}
	}()
	select {
	case res := <-done:
		return res.image, res.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func (d *Decoder) decode(ctx context.Context, r io.ReaderAt, size int64, mime string, edge int) (img *image.RGBA, err error) {
	defer recovered(&err)
	if size <= 0 {
		return nil, ErrEmpty
	}
	info, _ := media.Inspect(ctx, r, size, "")
	if mime == "" {
		mime = info.MIME
	}
	p, err := planFor(source{r, size, mime, edge})
	if edge == 0 {
		p.need += 8 * int64(info.Width) * int64(info.Height) // the picture as it is turned, and after
	}
	if err == nil && p.need > memory {
		err = ErrTooLarge
	}
	if err != nil {
		return nil, because(err, info)
	}
	if err := d.budget.take(ctx, p.need); err != nil {
		return nil, err
	}
	defer d.finish(p.need)
	out, err := p.decode()
	if err != nil {
		return nil, because(err, info)
	}
	if out.upright {
		info.Orientation = 1
	}
	img = fit(out.image, info.Orientation, edge)
	if info.Truncated || out.cut {
		return img, ErrTruncated
	}
	return img, nil
}

// finish gives memory back; of a giant at once, since the collector would
// otherwise let as much again be allocated before it looks.
func (d *Decoder) finish(need int64) {
	if need > giant {
		debug.FreeOSMemory()
	}
	d.budget.give(need)
}

// because gives an error of a decoder its reason.
func because(err error, info media.Info) error {
	switch reason := ReasonOf(err); {
	case reason != ErrDamaged:
		return err
	case info.Truncated:
		return fmt.Errorf("%w (%w)", ErrTruncated, err)
	}
	return fmt.Errorf("%w (%w)", ErrDamaged, err)
}

// recovered turns the panic of a decoder into an error.
func recovered(err *error) {
	if p := recover(); p != nil {
		*err = fmt.Errorf("%w (panic: %v)", ErrDamaged, p)
	}
}

// watchedReader stops decoders that read as they go when ctx is done, and
// remembers failures of the disk, which decoders disguise.
type watchedReader struct {
	ctx    context.Context
	r      io.ReaderAt
	failed atomic.Pointer[error]
}

func (w *watchedReader) ReadAt(p []byte, off int64) (int, error) {
	if err := w.ctx.Err(); err != nil {
		return 0, err
	}
	if off < 0 {
		return 0, io.EOF // the place comes from a crafted file, the disk is not to blame
	}
	n, err := w.r.ReadAt(p, off)
	if err != nil && err != io.EOF {
		w.failed.Store(&err)
	}
	return n, err
}
