package viewer

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// stageRenderer draws the base, and over it those tiles of the original that
// are in view. A tile is resized only when the zoom changes, because that
// sends its pixels to the graphics card again.
type stageRenderer struct {
	s       *stage
	base    *canvas.Image
	tiles   map[image.Point]*canvas.Image
	drawn   []tile // for which tiles holds
	objects []fyne.CanvasObject
}

func (r *stageRenderer) Destroy()                     {}
func (r *stageRenderer) IsClip()                      {}
func (r *stageRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *stageRenderer) MinSize() fyne.Size           { return fyne.NewSize(200, 150) }

func (r *stageRenderer) Layout(size fyne.Size) {
	r.s.lens.stage = point{size.Width, size.Height}
	if c := fyne.CurrentApp().Driver().CanvasForObject(r.s); c != nil {
		r.s.lens.density = c.Scale()
	}
	if !r.s.lens.fits() {
		r.s.lens = r.s.lens.inside()
	}
	r.Refresh()
}

func (r *stageRenderer) Refresh() {
	r.objects = r.objects[:0]
	at, size := r.s.lens.frame()
	if r.s.motion == nil {
		// Whole pixels are sharp; a slow motion in whole pixels shakes.
		at, size = point{round(at.x), round(at.y)}, point{round(size.x), round(size.y)}
	}
	if r.s.base != nil {
		if r.base.Image != r.s.base {
			r.base.Image = r.s.base
			r.base.Refresh()
		}
		set(r.base, at, size)
		r.objects = append(r.objects, r.base)
	}
	r.drawTiles(at)
	canvas.Refresh(r.s)
}

func (r *stageRenderer) drawTiles(at point) {
	if len(r.s.tiles) == 0 || len(r.drawn) == 0 || &r.drawn[0] != &r.s.tiles[0] {
		r.drawn, r.tiles = r.s.tiles, map[image.Point]*canvas.Image{}
	}
	if !r.s.needsOriginal() || len(r.s.tiles) == 0 {
		return
	}
	scale := r.s.lens.scale() * r.s.lens.picture.x / widthOf(r.s.tiles) // a giant has fewer pixels in its tiles
	for _, t := range r.s.tiles {
		from := point{round(float32(t.at.Min.X) * scale), round(float32(t.at.Min.Y) * scale)}
		to := point{round(float32(t.at.Max.X) * scale), round(float32(t.at.Max.Y) * scale)}
		if at.x+to.x <= 0 || at.y+to.y <= 0 || at.x+from.x >= r.s.lens.stage.x || at.y+from.y >= r.s.lens.stage.y {
			continue
		}
		o := r.tiles[t.at.Min]
		if o == nil {
			o = newPixels()
			o.Image = t.pixels
			r.tiles[t.at.Min] = o
		}
		set(o, point{at.x + from.x, at.y + from.y}, point{to.x - from.x, to.y - from.y})
		r.objects = append(r.objects, o)
	}
}

func set(o fyne.CanvasObject, at, size point) {
	o.Move(fyne.NewPos(at.x, at.y))
	o.Resize(fyne.NewSize(size.x, size.y))
}

func round(v float32) float32 { return float32(math.Round(float64(v))) }
