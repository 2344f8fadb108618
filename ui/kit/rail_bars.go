package kit

import (
	"image"
	"image/color"
	"image/draw"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dotori/ui/theme"
)

// railBars is how full the parts of all bands are, as one picture: hundreds of
// rectangles would be walked in every frame.
type railBars struct {
	picture *canvas.Image
	of      []Band
	height  int // in pixels
	color   color.Color
}

const (
	leastBar = 2  // pixels, of what holds anything
	mostBar  = 16 // high, where there are few years
)

// image returns the bars at their place, drawn anew when they have changed.
func (b *railBars) image(r *Rail) *canvas.Image {
	if b.picture == nil {
		b.picture = &canvas.Image{ScaleMode: canvas.ImageScaleFastest, FillMode: canvas.ImageFillStretch}
	}
	scale := float32(1)
	if c := fyne.CurrentApp().Driver().CanvasForObject(r); c != nil {
		scale = c.Scale()
	}
	high := max(r.Size().Height-2*railPad, 1)
	height, fill := int(high*scale), colorOf(r, theme.Bar)
	if height != b.height || fill != b.color || !sameBands(b.of, r.bands) {
		b.of, b.height, b.color = r.bands, height, fill
		b.picture.Image = drawBars(r.bands, int(railStrip*scale), height, int(mostBar*scale), fill)
		b.picture.Refresh()
	}
	place(b.picture, r.Size().Width-railEdge-railStrip, railPad, railStrip, high)
	return b.picture
}

// sameBands reports whether two slices are the same one.
func sameBands(a, b []Band) bool { return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0]) }

// drawBars draws a bar for each part, at most so high, from the right edge to
// the left; where there is room, a pixel stays free between two.
func drawBars(bands []Band, width, height, most int, fill color.Color) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, max(width, 1), max(height, 1)))
	for i, b := range bands {
		for k, full := range b.Parts {
			if full <= 0 {
				continue
			}
			at := func(k int) int { return (i*len(b.Parts) + k) * height / (len(bands) * len(b.Parts)) }
			top := at(k)
			bottom := min(max(at(k+1), top+1), top+most)
			if bottom-top > 2 {
				bottom--
			}
			long := max(int(full*float32(width)), leastBar)
			draw.Draw(img, image.Rect(width-long, top, width, bottom), image.NewUniform(fill), image.Point{}, draw.Src)
		}
	}
	return img
}
