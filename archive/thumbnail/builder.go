package thumbnail

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"io"
	"os"
	"os/exec"

	"github.com/gen2brain/jpegn"

	"dotori/archive"
	"dotori/archive/media"
	"dotori/archive/similar"
)

// Originals opens the original bytes of media by their SHA-256. The name of
// the file ends in an extension that fits its content.
type Originals interface {
	Original(sha256 string) (*os.File, error)
}

// Builder makes thumbnails of originals and keeps them in a store. Its methods
// may be called concurrently; two calls for the same picture share the work.
type Builder struct {
	store     *Store
	originals Originals
	decoder   *Decoder
	flights   flights
}

// NewBuilder returns a Builder that keeps what it makes in store.
func NewBuilder(store *Store, originals Originals) *Builder {
	return &Builder{store: store, originals: originals, decoder: NewDecoder()}
}

// Build returns the grid picture of an original, from the store or newly made.
// Where none can be made the Picture carries the reason and err is nil; err
// tells that the attempt itself failed and may be repeated.
func (b *Builder) Build(ctx context.Context, sha256 string) (Picture, error) {
	return b.get(ctx, sha256, Grid)
}

// Preview is Build for the larger class.
func (b *Builder) Preview(ctx context.Context, sha256 string) (Picture, error) {
	return b.get(ctx, sha256, Preview)
}

// Sharp is Build for the class between the two. It takes three times the room
// of the grid's, so nothing makes it ahead of time.
func (b *Builder) Sharp(ctx context.Context, sha256 string) (Picture, error) {
	return b.get(ctx, sha256, Sharp)
}

func (b *Builder) get(ctx context.Context, sha256 string, c Class) (Picture, error) {
	p, err := b.stored(ctx, sha256, c)
	if !errors.Is(err, ErrMissing) {
		return p, err
	}
	return b.flights.share(ctx, flight{sha256, c}, func() (Picture, error) {
		if p, err := b.stored(ctx, sha256, c); err == nil {
			return p, nil // made by the call that was waited for
		}
		p, err := b.produce(ctx, sha256, c)
		if err != nil {
			return p, err
		}
		return p, b.store.Put(ctx, Entry{sha256, c, p})
	})
}

// stored returns what the store holds unless it is worth another attempt.
func (b *Builder) stored(ctx context.Context, sha256 string, c Class) (Picture, error) {
	p, err := b.store.Get(ctx, sha256, c)
	if err == nil && retry(p) {
		return Picture{}, ErrMissing
	}
	return p, err
}

// retry reports whether what was missing then may be there now.
func retry(p Picture) bool {
	if p.Reason != ErrNoPoster {
		return false
	}
	_, err := exec.LookPath("ffmpeg")
	return err == nil
}

// Decode returns the picture of an original, upright and no longer than edge,
// and keeps nothing: for looking closely. Edge 0 means all of it; of a video it
// is a frame. Errors are those of [Decoder.Decode].
func (b *Builder) Decode(ctx context.Context, sha256 string, edge int) (*image.RGBA, error) {
	f, err := b.originals.Original(sha256)
	if err != nil {
		return nil, &passingError{fmt.Errorf("decode %s: %w", sha256, err)}
	}
	defer f.Close()
	return b.picture(ctx, f, edge)
}

// picture decodes a picture, or takes a frame of a video.
func (b *Builder) picture(ctx context.Context, f *os.File, edge int) (*image.RGBA, error) {
	stat, err := f.Stat()
	if err != nil {
		return nil, &passingError{err}
	}
	head := make([]byte, media.SniffLen)
	n, err := f.ReadAt(head, 0)
	if err != nil && err != io.EOF {
		return nil, &passingError{err}
	}
	kind, mime := media.Sniff(head[:n], f.Name())
	if kind == archive.Video && n > 0 {
		return poster(ctx, f.Name(), edge)
	}
	return b.decoder.Decode(ctx, f, stat.Size(), mime, edge)
}

// produce makes the thumbnail of an original, or finds the reason why not.
func (b *Builder) produce(ctx context.Context, sha256 string, c Class) (Picture, error) {
	img, err := b.Decode(ctx, sha256, c.Edge())
	reason := ReasonOf(err)
	if err != nil && reason == "" {
		return Picture{}, fmt.Errorf("make thumbnail of %s: %w", sha256, err)
	}
	if img == nil {
		return Picture{Reason: reason}, nil
	}
	p, err := encode(img, c)
	p.Reason = reason
	return p, err
}

func encode(img *image.RGBA, c Class) (Picture, error) {
	var out bytes.Buffer
	err := jpegn.Encode(&out, img, &jpegn.EncodeOptions{Quality: c.quality(), Subsampling: jpegn.Subsample420})
	if err != nil {
		return Picture{}, fmt.Errorf("encode thumbnail: %w", err)
	}
	p := Picture{JPEG: out.Bytes(), Width: img.Rect.Dx(), Height: img.Rect.Dy(), Tint: tintOf(img)}
	if c == Grid {
		print := similar.PrintOf(img)
		p.Print = &print
	}
	return p, nil
}
