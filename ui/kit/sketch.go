package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dotori/ui/theme"
)

// Mark is one rectangle of a [Sketch], in pixels of it.
type Mark struct {
	X, Y, W, H float32
	Color      fyne.ThemeColorName
	Radius     float32
}

// Sketch is a small drawing of rectangles on a sheet, in the colours of the
// theme, so that it suits light and dark.
type Sketch struct {
	widget.BaseWidget
	size  fyne.Size
	marks []Mark
}

// NewSketch returns a drawing of the given size.
func NewSketch(width, height float32, marks ...Mark) *Sketch {
	s := &Sketch{size: fyne.NewSize(width, height), marks: marks}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer is part of fyne.Widget.
func (s *Sketch) CreateRenderer() fyne.WidgetRenderer {
	r := &sketchRenderer{s: s, all: []fyne.CanvasObject{&canvas.Rectangle{}}}
	for range s.marks {
		r.all = append(r.all, &canvas.Rectangle{})
	}
	r.Refresh()
	return r
}

type sketchRenderer struct {
	s   *Sketch
	all []fyne.CanvasObject // the sheet, then the marks
}

func (r *sketchRenderer) Destroy()                     {}
func (r *sketchRenderer) Objects() []fyne.CanvasObject { return r.all }
func (r *sketchRenderer) MinSize() fyne.Size           { return r.s.size }

func (r *sketchRenderer) Layout(fyne.Size) {
	place(r.all[0], 0, 0, r.s.size.Width, r.s.size.Height)
	for i, m := range r.s.marks {
		place(r.all[i+1], m.X, m.Y, m.W, m.H)
	}
}

func (r *sketchRenderer) Refresh() {
	paintBox(r.all[0].(*canvas.Rectangle), colorOf(r.s, theme.Panel), colorOf(r.s, theme.Line), 1, theme.RadiusPhoto)
	for i, m := range r.s.marks {
		paintBox(r.all[i+1].(*canvas.Rectangle), colorOf(r.s, m.Color), color.Transparent, 0, m.Radius)
	}
	r.Layout(r.s.size)
}
