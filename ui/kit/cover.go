package kit

import (
	"image"

	"golang.org/x/image/draw"
)

// cover scales the middle of src so that it covers width by height pixels.
// A picture smaller than that keeps its own pixels; the graphics card
// stretches them.
func cover(src image.Image, width, height int) *image.RGBA {
	from := middle(src.Bounds(), width, height)
	if from.Dx() < width {
		width, height = from.Dx(), from.Dy()
	}
	dst := image.NewRGBA(image.Rect(0, 0, width, height))
	if from.Dx() == width && from.Dy() == height {
		draw.Draw(dst, dst.Bounds(), src, from.Min, draw.Src)
		return dst
	}
	draw.BiLinear.Scale(dst, dst.Bounds(), src, from, draw.Src, nil)
	return dst
}

// middle returns the largest middle part of b that has the proportions of
// width to height.
func middle(b image.Rectangle, width, height int) image.Rectangle {
	w, h := b.Dx(), b.Dy()
	if w*height > h*width {
		w = max(h*width/height, 1)
	} else {
		h = max(w*height/width, 1)
	}
	x, y := b.Min.X+(b.Dx()-w)/2, b.Min.Y+(b.Dy()-h)/2
	return image.Rect(x, y, x+w, y+h)
}
