package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"sync"
	"time"

	"github.com/gen2brain/jpegn"

	"dotori/archive/catalog"
	"dotori/archive/thumbnail"
)

// gallery gives the window its pictures: a stored thumbnail where it is large
// enough, and the original itself for looking closely.
type gallery struct {
	catalog *catalog.Catalog
	store   *thumbnail.Store
	builder *thumbnail.Builder

	mu      sync.Mutex
	stop    context.CancelFunc // of the background work, nil while it rests
	stopped chan struct{}
}

// openGallery opens the thumbnails of a session. They are a cache: where the
// library must not be written to, the newest are kept in memory.
func openGallery(s *session, readOnly bool) (*gallery, error) {
	store, err := thumbnail.Open(s.library.ThumbnailPath(),
		thumbnail.Options{RollbackJournal: !s.library.WALSafe(), ReadOnly: readOnly})
	if err != nil {
		return nil, err
	}
	return &gallery{catalog: s.catalog, store: store, builder: thumbnail.NewBuilder(store, s.library)}, nil
}

// Close ends the background work and closes the store.
func (g *gallery) Close() error {
	g.rest()
	return g.store.Close()
}

// Picture returns the picture of an original with the longer edge at least
// edge pixels where it has as many.
func (g *gallery) Picture(ctx context.Context, sha string, edge int) (image.Image, error) {
	switch {
	case edge <= thumbnail.Grid.Edge():
		p, err := g.builder.Build(ctx, sha)
		return decodeThumbnail(p, err, edge)
	case edge <= thumbnail.Sharp.Edge():
		p, err := g.builder.Sharp(ctx, sha)
		return decodeThumbnail(p, err, edge)
	case edge <= thumbnail.Preview.Edge():
		p, err := g.builder.Preview(ctx, sha)
		return decodeThumbnail(p, err, edge)
	}
	return whole(g.builder.Decode(ctx, sha, edge))
}

// largePart is the edge to which a picture is decoded that is too large as a whole.
const largePart = 4096

// Tint returns the mean colour of the picture of an original, or nil where it
// is not known yet.
func (g *gallery) Tint(sha string) color.Color {
	if c, ok := g.store.Tint(sha); ok {
		return c
	}
	return nil
}

// Original decodes an original upright: whole, or with fewer pixels where they
// are too many.
func (g *gallery) Original(ctx context.Context, sha string) (image.Image, error) {
	img, err := g.builder.Decode(ctx, sha, 0)
	if errors.Is(err, thumbnail.ErrTooLarge) {
		img, err = g.builder.Decode(ctx, sha, largePart)
	}
	return whole(img, err)
}

// whole takes what there is of a picture that is cut off.
func whole(img *image.RGBA, err error) (image.Image, error) {
	if img == nil {
		return nil, err // not img: a nil picture in an interface is not nil
	}
	return img, nil
}

// decodeThumbnail returns the pixels as the graphics card takes them, no more
// than twice as many either way as are wanted.
func decodeThumbnail(p thumbnail.Picture, err error, edge int) (image.Image, error) {
	if err != nil {
		return nil, err
	}
	if p.JPEG == nil {
		return nil, p.Reason
	}
	smaller := 1
	for smaller < 8 && max(p.Width, p.Height)/(2*smaller) >= edge {
		smaller *= 2
	}
	img, err := jpegn.Decode(bytes.NewReader(p.JPEG), &jpegn.Options{ToRGBA: true, ScaleDenom: smaller})
	if err != nil {
		return nil, fmt.Errorf("decode thumbnail: %w", err)
	}
	return img, nil
}

// work makes the grid pictures of the whole library in the background, newest
// first; what was under way before is ended.
func (g *gallery) work() {
	g.rest()
	g.mu.Lock()
	defer g.mu.Unlock()
	ctx, stop := context.WithCancel(context.Background())
	stopped := make(chan struct{})
	g.stop, g.stopped = stop, stopped
	go func() {
		defer close(stopped)
		if !wait(ctx, headStart) {
			return
		}
		_ = g.store.LoadTints(ctx) // without them places stay grey until their pictures come
		if hashes, err := g.wanted(ctx); err == nil {
			// What fails here is made, or explained, when it is looked at.
			_ = g.builder.Background(ctx, hashes, thumbnail.Workers(), nil)
		}
	}()
}

// headStart is how long the background work leaves the machine to the window,
// which opens, or shows what an import brought.
const headStart = 2 * time.Second

// wait reports whether the time has passed before ctx was done.
func wait(ctx context.Context, d time.Duration) bool {
	select {
	case <-ctx.Done():
		return false
	case <-time.After(d):
		return true
	}
}

// rest ends the background work and returns when it has ended.
func (g *gallery) rest() {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.stop == nil {
		return
	}
	g.stop()
	<-g.stopped
	g.stop = nil
}

// wanted lists the pictures and videos of the library, each once.
func (g *gallery) wanted(ctx context.Context) ([]string, error) {
	var hashes []string
	seen := map[string]bool{}
	for m, err := range g.catalog.MediaNewestFirst(ctx) {
		if err != nil {
			return nil, err
		}
		if !seen[m.SHA256] {
			seen[m.SHA256] = true
			hashes = append(hashes, m.SHA256)
		}
	}
	return hashes, nil
}
