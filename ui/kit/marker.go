package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dotori/ui/theme"
)

// marker lies over a cell and shows hover, focus and selection. It is drawn
// over the picture because a picture hides everything behind it.
type marker struct {
	ring   *canvas.Rectangle
	circle *canvas.Circle
	tick   *canvas.Text
}

const (
	checkZone = 36 // the corner that selects when tapped
	checkEdge = 22
)

func newMarker(radius float32) marker {
	m := marker{&canvas.Rectangle{CornerRadius: radius}, &canvas.Circle{StrokeWidth: 1.5}, canvas.NewText("✓", nil)}
	m.tick.Alignment = fyne.TextAlignCenter
	return m
}

func (m marker) objects() []fyne.CanvasObject { return []fyne.CanvasObject{m.ring, m.circle, m.tick} }

func (m marker) place(x, y, w, h float32) {
	place(m.ring, x, y, w, h)
	x += w - checkEdge - 8
	place(m.circle, x, y+8, checkEdge, checkEdge)
	place(m.tick, x, y+8, checkEdge, checkEdge)
}

func (m marker) mark(w fyne.Widget, s marks) {
	border, fill := theme.Transparent, theme.Transparent
	switch {
	case s.focused:
		border = theme.Leaf
	case s.selected:
		border = theme.Acorn
	}
	if s.hovered {
		fill = theme.HoverShade
	}
	m.ring.Hidden = !s.focused && !s.selected && !s.hovered
	paintBox(m.ring, colorOf(w, fill), colorOf(w, border), 3, m.ring.CornerRadius)
	m.markCheck(w, s)
}

func (m marker) markCheck(w fyne.Widget, s marks) {
	m.circle.Hidden = !s.selected && !s.hovered && !s.choosing
	m.tick.Hidden = !s.selected
	m.circle.FillColor, m.circle.StrokeColor = colorOf(w, theme.Scrim), colorOf(w, theme.OnScrim)
	if s.selected {
		m.circle.FillColor = colorOf(w, theme.Acorn)
	}
	paintText(m.tick, w, theme.Secondary().Strong().In(theme.OnAcorn))
}
