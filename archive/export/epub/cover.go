package epub

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"

	"golang.org/x/image/draw"
	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"

	"dotori/archive/export/book"
)

// The cover, in pixels: a picture on paper, and the year below it.
const (
	coverWidth, coverHeight = 900, 1200
	coverMargin             = 90
	pictureHeight           = 720
	coverQuality            = 88
)

// drawCover draws the cover of a book.
func drawCover(ctx context.Context, v *volume) ([]byte, error) {
	paper, ink, acorn := color.RGBA{0xFB, 0xF8, 0xF2, 0xFF}, color.RGBA{0x2E, 0x2A, 0x25, 0xFF}, color.RGBA{0x8A, 0x5A, 0x2B, 0xFF}
	img := image.NewRGBA(image.Rect(0, 0, coverWidth, coverHeight))
	draw.Draw(img, img.Rect, image.NewUniform(paper), image.Point{}, draw.Src)
	frame := image.Rect(coverMargin, coverMargin, coverWidth-coverMargin, coverMargin+pictureHeight)
	if err := coverPicture(ctx, v, img, frame); err != nil {
		return nil, err
	}
	for _, l := range []struct {
		text     string
		size     float64
		color    color.Color
		baseline int
	}{
		{v.words.Year(v.Book), 144, ink, 1000},
		{v.words.Memories(v.Book), 42, acorn, 1086},
	} {
		if err := write(img, v.serif, l.text, l.size, l.color, l.baseline); err != nil {
			return nil, err
		}
	}
	var b bytes.Buffer
	err := jpeg.Encode(&b, img, &jpeg.Options{Quality: coverQuality})
	return b.Bytes(), err
}

// coverPicture puts the first picture that can be shown into the frame, cut to
// its shape. Where there is none the cover has only words.
func coverPicture(ctx context.Context, v *volume, img *image.RGBA, frame image.Rectangle) error {
	for _, m := range v.Covers {
		p, err := book.Picture(ctx, v.x, m, edge)
		if err != nil {
			return err
		}
		if src, err := jpeg.Decode(bytes.NewReader(p.JPEG)); err == nil {
			draw.CatmullRom.Scale(img, frame, src, fill(src.Bounds(), frame.Size()), draw.Src, nil)
			return nil
		}
	}
	return nil
}

// fill returns the largest middle part of r that has the shape of a size.
func fill(r image.Rectangle, shape image.Point) image.Rectangle {
	w, h := r.Dx(), r.Dx()*shape.Y/shape.X
	if h > r.Dy() {
		w, h = r.Dy()*shape.X/shape.Y, r.Dy()
	}
	at := r.Min.Add(image.Pt((r.Dx()-w)/2, (r.Dy()-h)/2))
	return image.Rectangle{at, at.Add(image.Pt(max(w, 1), max(h, 1)))}
}

// write puts a line in the middle, smaller where it is too long.
func write(img *image.RGBA, serif *opentype.Font, text string, size float64, ink color.Color, baseline int) error {
	d := font.Drawer{Dst: img, Src: image.NewUniform(ink)}
	for ; size > 10; size *= 0.9 {
		face, err := opentype.NewFace(serif, &opentype.FaceOptions{Size: size, DPI: 72, Hinting: font.HintingNone})
		if err != nil {
			return fmt.Errorf("size the font of the cover: %w", err)
		}
		d.Face = face
		if d.MeasureString(text).Ceil() <= coverWidth-2*coverMargin {
			break
		}
	}
	d.Dot = fixed.Point26_6{X: (fixed.I(coverWidth) - d.MeasureString(text)) / 2, Y: fixed.I(baseline)}
	d.DrawString(text)
	return nil
}
