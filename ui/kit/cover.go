package kit

import (
	"image"

	"golang.org/x/image/draw"
)

// whole returns a picture as the graphics card takes it.
func whole(src image.Image) *image.RGBA {
	if rgba, ok := src.(*image.RGBA); ok {
		return rgba
	}
	dst := image.NewRGBA(image.Rectangle{Max: src.Bounds().Size()})
	draw.Draw(dst, dst.Bounds(), src, src.Bounds().Min, draw.Src)
	return dst
}

// coverEdge returns how long the longer edge of a picture is to be whose middle
// is to cover so many pixels: up to a small picture twice as long, so that what
// is cropped still does.
func coverEdge(width, height int) int {
	longer := max(width, height)
	return max(longer, min(2*longer, smallPicture))
}

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
