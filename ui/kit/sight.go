package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Sight is the content of a scrolled page with very many pictures. Those of a
// patient [Album] load only near where the reader is, and are dropped again
// far from there. It sees into containers, not into widgets.
type Sight struct {
	widget.BaseWidget
	content fyne.CanvasObject
}

// How far from what is seen pictures are loaded, and kept, in window heights.
const loadWithin, keepWithin = 1, 4

// NewSight returns content that is to be scrolled.
func NewSight(content fyne.CanvasObject) *Sight {
	s := &Sight{content: content}
	s.ExtendBaseWidget(s)
	return s
}

// Move is how a scrolled page goes on.
func (s *Sight) Move(to fyne.Position) {
	s.BaseWidget.Move(to)
	s.look()
}

// look lets pictures come and go.
func (s *Sight) look() {
	c := fyne.CurrentApp().Driver().CanvasForObject(s)
	if c == nil {
		return
	}
	window := c.Size().Height
	pictures(s.content, s.Position().Y, func(p *Picture, top float32) {
		bottom := top + p.Size().Height
		away := max(-bottom, top-window, 0)
		switch {
		case away <= loadWithin*window:
			p.come()
		case away > keepWithin*window:
			p.leave()
		}
	})
}

// pictures calls see for those in an object, which stands at y.
func pictures(o fyne.CanvasObject, y float32, see func(p *Picture, top float32)) {
	y += o.Position().Y
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			pictures(child, y, see)
		}
	case *Picture:
		see(o, y)
	}
}

// CreateRenderer is part of fyne.Widget.
func (s *Sight) CreateRenderer() fyne.WidgetRenderer { return sightRenderer{s} }

type sightRenderer struct{ s *Sight }

func (r sightRenderer) Destroy()                     {}
func (r sightRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.s.content} }
func (r sightRenderer) MinSize() fyne.Size           { return r.s.content.MinSize() }

func (r sightRenderer) Layout(size fyne.Size) {
	r.s.content.Resize(size)
	r.s.look()
}

func (r sightRenderer) Refresh() {
	r.s.content.Refresh()
	r.s.look()
}
