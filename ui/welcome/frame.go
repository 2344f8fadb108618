package welcome

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dotori/ui/theme"
)

// frame is the dashed line around the place to drop things.
type frame struct {
	widget.BaseWidget
}

func newFrame() *frame {
	f := &frame{}
	f.ExtendBaseWidget(f)
	return f
}

// CreateRenderer is part of fyne.Widget.
func (f *frame) CreateRenderer() fyne.WidgetRenderer {
	r := &frameRenderer{frame: f}
	r.raster = canvas.NewRaster(r.draw)
	return r
}

type frameRenderer struct {
	frame  *frame
	raster *canvas.Raster
}

func (r *frameRenderer) Destroy()                     {}
func (r *frameRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.raster} }
func (r *frameRenderer) MinSize() fyne.Size           { return fyne.NewSize(200, 228) }
func (r *frameRenderer) Layout(size fyne.Size)        { r.raster.Resize(size) }
func (r *frameRenderer) Refresh()                     { r.raster.Refresh() }

// The frame as it looks, in device-independent pixels.
const (
	dash   = 6.0
	gap    = 4.0
	stroke = 2.0
	radius = 20.0
)

func (r *frameRenderer) draw(w, h int) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	ink := color.NRGBAModel.Convert(fynetheme.ColorForWidget(theme.Acorn, r.frame)).(color.NRGBA)
	scale := float64(w) / max(float64(r.frame.Size().Width), 1)
	o := outline{w: float64(w), h: float64(h), r: radius * scale, inset: stroke * scale / 2}
	// The dashes are stretched so that they meet without a seam.
	period := (dash + gap) * scale
	period = o.length() / math.Round(o.length()/period)
	for y := range h {
		for x := range w {
			if o.deep(x, y, stroke*scale+2) {
				continue
			}
			distance, along := o.nearest(float64(x)+0.5, float64(y)+0.5)
			line := cover(distance, stroke*scale/2)
			inDash := cover(math.Abs(math.Mod(along, period)-period/2), period*dash/(dash+gap)/2)
			if a := line * inDash; a > 0 {
				ink.A = uint8(a*255 + 0.5)
				img.Set(x, y, ink)
			}
		}
	}
	return img
}

// cover returns how much of a pixel at this distance lies within half a width.
func cover(distance, half float64) float64 { return min(1, max(0, half-distance+0.5)) }

// outline is a rounded rectangle, its corners round the given radius.
type outline struct{ w, h, r, inset float64 }

func (o outline) straight() (x, y float64) { return o.w - 2*o.r, o.h - 2*o.r }

func (o outline) arc() float64 { return math.Pi / 2 * (o.r - o.inset) }

func (o outline) length() float64 {
	x, y := o.straight()
	return 2*x + 2*y + 4*o.arc()
}

// deep reports whether a pixel lies so far inside that no line is near.
func (o outline) deep(x, y int, band float64) bool {
	fx, fy := float64(x), float64(y)
	edge := min(fx, fy, o.w-1-fx, o.h-1-fy)
	inCorner := min(fx, o.w-1-fx) < o.r && min(fy, o.h-1-fy) < o.r
	return edge > band && !inCorner
}

// nearest returns the distance of a point from the outline, and how far along
// it, clockwise from the top left corner's end, the nearest point lies.
func (o outline) nearest(x, y float64) (distance, along float64) {
	sx, sy := o.straight()
	cx, cy := min(max(x, o.r), o.w-o.r), min(max(y, o.r), o.h-o.r)
	dx, dy := x-cx, y-cy
	switch {
	case dx == 0 && dy < 0, dx == 0 && y < o.h/2:
		return math.Abs(y - o.inset), x - o.r
	case dx == 0:
		return math.Abs(o.h - o.inset - y), sx + o.arc()*2 + sy + (o.w - o.r - x)
	case dy == 0 && dx > 0:
		return math.Abs(o.w - o.inset - x), sx + o.arc() + (y - o.r)
	case dy == 0:
		return math.Abs(x - o.inset), 2*sx + sy + 3*o.arc() + (o.h - o.r - y)
	}
	return math.Abs(math.Hypot(dx, dy) - (o.r - o.inset)), o.corner(dx, dy)
}

// corner returns the length along the outline up to a direction in a corner.
func (o outline) corner(dx, dy float64) float64 {
	sx, sy := o.straight()
	turn := math.Atan2(math.Abs(dx), math.Abs(dy)) * (o.r - o.inset) // from the vertical
	rest := o.arc() - turn
	switch {
	case dx > 0 && dy < 0:
		return sx + turn
	case dx > 0:
		return sx + sy + o.arc() + rest
	case dy > 0:
		return 2*sx + sy + 2*o.arc() + turn
	}
	return 2*sx + 2*sy + 3*o.arc() + rest
}
