package gallery

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/jpeg"

	"golang.org/x/image/draw"

	"dotori/archive"
	"dotori/archive/export"
)

// coverEdge keeps the first page light: twenty years weigh 150 KB.
const (
	coverEdge    = 240
	coverQuality = 70
)

// cover makes the small picture of a year or an album and returns its name, or
// "" when there is none.
func (p *pictures) cover(ctx context.Context, m archive.Media) (string, error) {
	if name, made := p.covers[m.SHA256]; made || m.SHA256 == "" {
		return name, nil
	}
	name, err := p.x.Once(ctx, filed("covers", m), func() ([]byte, error) {
		thumb, err := p.x.Picture(ctx, m, thumbEdge)
		if err != nil {
			return nil, err
		}
		return small(thumb.JPEG)
	})
	if errors.Is(err, export.ErrNoPicture) {
		name, err = "", nil
	}
	p.covers[m.SHA256] = name
	return name, err
}

// small makes a thumbnail smaller.
func small(thumb []byte) ([]byte, error) {
	img, err := jpeg.Decode(bytes.NewReader(thumb))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", export.ErrNoPicture, err)
	}
	size := img.Bounds().Size()
	if long := max(size.X, size.Y); long > coverEdge {
		size = image.Pt(max(1, size.X*coverEdge/long), max(1, size.Y*coverEdge/long))
	}
	dst := image.NewRGBA(image.Rectangle{Max: size})
	draw.CatmullRom.Scale(dst, dst.Rect, img, img.Bounds(), draw.Src, nil)
	var b bytes.Buffer
	err = jpeg.Encode(&b, dst, &jpeg.Options{Quality: coverQuality})
	return b.Bytes(), err
}
