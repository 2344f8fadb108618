package book

import (
	"context"
	"errors"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/shelf"
)

// IsPicture reports whether a media may be shown as a picture: a photo, or a
// video by its poster.
func IsPicture(m archive.Media) bool {
	return strings.HasPrefix(m.MIME, "image/") || strings.HasPrefix(m.MIME, "video/")
}

// Stills returns the media that show a photo or a video in a book, the best
// first: not the moving part of a live photo, nor its RAW file.
func Stills(it archive.Item) []archive.Media {
	var main, covers []archive.Media
	for _, m := range it.Media {
		switch m.Role {
		case archive.RoleMain:
			main = append(main, m)
		case archive.RoleCover:
			covers = append(covers, m)
		}
	}
	return append(main, covers...)
}

// bytesPerPixel is what a JPEG of the quality for books needs on average.
const bytesPerPixel = 0.25

// Weight estimates the bytes of a picture of which so many pixels are kept on
// the longer edge.
func Weight(m archive.Media, edge int) int64 {
	if !IsPicture(m) || m.Missing {
		return 0
	}
	w, h := float64(m.Width), float64(m.Height)
	if w <= 0 || h <= 0 {
		w, h = float64(edge), float64(edge)*3/4
	}
	if long := max(w, h); long > float64(edge) {
		w, h = w*float64(edge)/long, h*float64(edge)/long
	}
	return int64(w * h * bytesPerPixel)
}

// Picture is [shelf.Export.Picture], and no picture where none can be made. An
// error ends the export.
func Picture(ctx context.Context, x *shelf.Export, m archive.Media, edge int) (export.Picture, error) {
	if !IsPicture(m) {
		return export.Picture{}, nil
	}
	p, err := x.Picture(ctx, m, edge)
	switch {
	case ctx.Err() != nil:
		return export.Picture{}, ctx.Err()
	case err != nil: // whatever it is, one picture must not cost the book
		return export.Picture{}, nil
	}
	return p, nil
}

// Wanted is a picture to be made, so large.
type Wanted struct {
	Media archive.Media
	Edge  int // pixels
}

// mostWorkers bounds the memory that decoding takes.
const mostWorkers = 4

// Pictures is [Picture] for several at a time, in their order.
func Pictures(ctx context.Context, x *shelf.Export, wanted []Wanted) ([]export.Picture, error) {
	made, errs := make([]export.Picture, len(wanted)), make([]error, len(wanted))
	var next atomic.Int64
	var work sync.WaitGroup
	for range min(mostWorkers, runtime.GOMAXPROCS(0), len(wanted)) {
		work.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(wanted); i = int(next.Add(1)) - 1 {
				made[i], errs[i] = Picture(ctx, x, wanted[i].Media, wanted[i].Edge)
			}
		})
	}
	work.Wait()
	return made, errors.Join(errs...)
}
