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
	marks  marks // as they are drawn
	fresh  bool  // nothing is drawn yet
	at     rect  // of the cell
}

const (
	checkZone  = 36 // the corner that selects when tapped
	checkEdge  = 22
	tightCell  = 64 // lower or narrower than this, what lies on a picture moves to its edge
	tightInset = 3
)

func newMarker(radius float32) marker {
	m := marker{ring: &canvas.Rectangle{CornerRadius: radius}, circle: &canvas.Circle{StrokeWidth: 1.5}, tick: canvas.NewText("✓", nil)}
	m.tick.Alignment = fyne.TextAlignCenter
	return m
}

func (m *marker) objects(to []fyne.CanvasObject) []fyne.CanvasObject {
	if m.marks == (marks{}) {
		return to
	}
	return visibleOf(to, m.ring, m.circle, m.tick)
}

// insetOf returns how far from the edge of a cell things lie on it.
func insetOf(w, h float32) float32 {
	if min(w, h) < tightCell {
		return tightInset
	}
	return 2 * theme.Step
}

func (m *marker) place(x, y, w, h float32) {
	m.at = rect{x, y, w, h}
	if m.marks != (marks{}) {
		m.lay()
	}
}

// lay places what is there to be seen.
func (m *marker) lay() {
	place(m.ring, m.at.x, m.at.y, m.at.w, m.at.h)
	inset := insetOf(m.at.w, m.at.h)
	x, y := m.at.x+m.at.w-checkEdge-inset, m.at.y+inset
	place(m.circle, x, y, checkEdge, checkEdge)
	place(m.tick, x, y, checkEdge, checkEdge)
}

// renew makes the next mark be drawn whatever it is: the colours may be others.
func (m *marker) renew() { m.fresh = true }

func (m *marker) mark(w fyne.Widget, s marks) {
	if s == m.marks && !m.fresh {
		return
	}
	m.marks, m.fresh = s, false
	m.lay()
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

func (m *marker) markCheck(w fyne.Widget, s marks) {
	m.circle.Hidden = !s.selected && !s.hovered && !s.choosing
	m.tick.Hidden = !s.selected
	m.circle.FillColor, m.circle.StrokeColor = colorOf(w, theme.Scrim), colorOf(w, theme.OnScrim)
	if s.selected {
		m.circle.FillColor = colorOf(w, theme.Acorn)
	}
	m.circle.Refresh()
	paintText(m.tick, w, theme.Secondary().Strong().In(theme.OnAcorn))
}
