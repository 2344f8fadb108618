package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"dotori/ui/theme"
)

// Segments are a few icons beside each other of which one is chosen.
type Segments struct {
	// Content is the row of them, for the window.
	Content fyne.CanvasObject
	// OnChosen is called when another one is chosen; it may be nil.
	OnChosen func(i int)

	all []*segment
}

// NewSegments returns icons of which the first is chosen.
func NewSegments(chosen func(i int), icons ...fyne.Resource) *Segments {
	s := &Segments{OnChosen: chosen}
	row := NewRow(2)
	for i, icon := range icons {
		g := &segment{icon: icon}
		g.OnTapped = func() { s.tapped(i) }
		g.ExtendBaseWidget(g)
		s.all = append(s.all, g)
		row.Add(g)
	}
	s.Content = row
	s.Choose(0)
	return s
}

// Choose shows one as the chosen one.
func (s *Segments) Choose(i int) {
	for k, g := range s.all {
		g.setState(&g.chosen, k == i)
	}
}

// Chosen returns which one is.
func (s *Segments) Chosen() int {
	for i, g := range s.all {
		if g.chosen {
			return i
		}
	}
	return -1
}

func (s *Segments) tapped(i int) {
	if s.all[i].chosen {
		return
	}
	s.Choose(i)
	if s.OnChosen != nil {
		s.OnChosen(i)
	}
}

// segment is one of the icons.
type segment struct {
	pressable
	icon   fyne.Resource
	chosen bool
}

// CreateRenderer is part of fyne.Widget.
func (g *segment) CreateRenderer() fyne.WidgetRenderer {
	r := &segmentRenderer{g: g, box: &canvas.Rectangle{}, icon: &canvas.Image{FillMode: canvas.ImageFillContain}}
	r.Refresh()
	return r
}

type segmentRenderer struct {
	g    *segment
	box  *canvas.Rectangle
	icon *canvas.Image
}

const segmentPad = 7

func (r *segmentRenderer) Destroy()                     {}
func (r *segmentRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.box, r.icon} }

func (r *segmentRenderer) MinSize() fyne.Size {
	return fyne.NewSquareSize(sizeOf(r.g, fynetheme.SizeNameInlineIcon) + 2*segmentPad)
}

func (r *segmentRenderer) Layout(size fyne.Size) {
	icon := sizeOf(r.g, fynetheme.SizeNameInlineIcon)
	side := icon + 2*segmentPad
	y := (size.Height - side) / 2
	place(r.box, 0, y, size.Width, side)
	place(r.icon, (size.Width-icon)/2, y+segmentPad, icon, icon)
}

func (r *segmentRenderer) Refresh() {
	fill, border, tint := theme.Transparent, theme.Transparent, theme.Soft
	switch {
	case r.g.chosen:
		fill, tint = theme.Select, theme.Ink
	case r.g.hovered:
		fill = theme.HoverShade
	}
	if r.g.focused {
		border = theme.Leaf
	}
	paintBox(r.box, colorOf(r.g, fill), colorOf(r.g, border), 2, theme.RadiusButton)
	r.icon.Resource = fynetheme.NewColoredResource(r.g.icon, tint)
	r.icon.Refresh()
	r.Layout(r.g.Size())
}
