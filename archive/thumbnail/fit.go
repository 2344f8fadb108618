package thumbnail

import (
	"image"
	"image/color"

	"github.com/disintegration/imaging"
)

// fit scales a picture down to edge, turns it upright and lays it on white.
// Scaling comes first, because turning costs by the pixel.
func fit(img image.Image, orientation, edge int) *image.RGBA {
	if b := img.Bounds(); edge > 0 && max(b.Dx(), b.Dy()) > edge {
		img = imaging.Fit(img, edge, edge, imaging.CatmullRom)
	}
	return opaque(turn(img, orientation))
}

// turn applies an EXIF Orientation; imaging turns anticlockwise.
func turn(img image.Image, orientation int) *image.NRGBA {
	switch orientation {
	case 2:
		return imaging.FlipH(img)
	case 3:
		return imaging.Rotate180(img)
	case 4:
		return imaging.FlipV(img)
	case 5:
		return imaging.Transpose(img)
	case 6:
		return imaging.Rotate270(img)
	case 7:
		return imaging.Transverse(img)
	case 8:
		return imaging.Rotate90(img)
	}
	if flat, ok := img.(*image.NRGBA); ok && flat.Rect.Min == (image.Point{}) {
		return flat
	}
	return imaging.Clone(img)
}

// opaque lays a picture on white. The result shares the pixels of img: where
// nothing shines through, the two kinds of image hold the same bytes.
func opaque(img *image.NRGBA) *image.RGBA {
	if !img.Opaque() {
		white := imaging.New(img.Rect.Dx(), img.Rect.Dy(), color.White)
		img = imaging.Overlay(white, img, image.Point{}, 1)
	}
	return &image.RGBA{Pix: img.Pix, Stride: img.Stride, Rect: img.Rect}
}
