package main

import (
	"bytes"
	"context"
	"fmt"
	"image/jpeg"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/export"
	"dotori/archive/thumbnail"
)

// selection is what is exported, with its pictures from the thumbnails.
type selection struct {
	export.Selection
	builder *thumbnail.Builder
}

var _ export.Pictures = selection{}

// selected returns what a query finds. Its pictures are made by builder.
func (s *session) selected(q catalog.Query, builder *thumbnail.Builder) export.Selection {
	return selection{export.Select(s.catalog, s.library, q), builder}
}

// Picture implements [export.Pictures]: the grid's thumbnail where that is large
// enough, else the original made smaller. Larger thumbnails are left to those
// who look: exporting must not fill the library with them.
func (s selection) Picture(ctx context.Context, m archive.Media, edge int) (export.Picture, error) {
	if edge > thumbnail.Grid.Edge() {
		return s.decoded(ctx, m, edge)
	}
	p, err := s.builder.Build(ctx, m.SHA256)
	if err == nil && p.JPEG == nil {
		err = fmt.Errorf("%w: %s", export.ErrNoPicture, p.Reason)
	}
	return export.Picture{JPEG: p.JPEG, Width: p.Width, Height: p.Height}, err
}

// printQuality is that of pictures made for books and pages: no block can be
// seen at arm's length.
const printQuality = 88

func (s selection) decoded(ctx context.Context, m archive.Media, edge int) (export.Picture, error) {
	img, err := s.builder.Decode(ctx, m.SHA256, edge)
	if ctx.Err() != nil {
		return export.Picture{}, ctx.Err()
	}
	if img == nil {
		return export.Picture{}, fmt.Errorf("%w: %w", export.ErrNoPicture, err)
	}
	var b bytes.Buffer
	err = jpeg.Encode(&b, img, &jpeg.Options{Quality: printQuality})
	return export.Picture{JPEG: b.Bytes(), Width: img.Rect.Dx(), Height: img.Rect.Dy()}, err
}
