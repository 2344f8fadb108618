package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"dotori/ui/theme"
)

// band is the rectangle that is drawn to select what it touches. It stands on
// the page, not on the screen, so that it grows while the page scrolls.
type band struct {
	box        *canvas.Rectangle
	drawn      bool
	fromX, toX float32
	fromY, toY float64
	at         fyne.Position // the pointer, on the screen
	stop       func() bool   // of the scrolling at the edges, nil while it rests
}

const (
	bandEdge  = 32   // from the edge of the view, where it scrolls
	bandSpeed = 12   // pixels a second for each pixel beyond
	bandLimit = 3000 // pixels a second
	bandBeat  = 16 * time.Millisecond
)

// end takes the rectangle away.
func (b *band) end() {
	b.drawn = false
	if b.stop != nil {
		b.stop()
		b.stop = nil
	}
}

// sides returns the rectangle with its corners in order.
func (b *band) sides() (left, right float32, top, bottom float64) {
	return min(b.fromX, b.toX), max(b.fromX, b.toX), min(b.fromY, b.toY), max(b.fromY, b.toY)
}

// drawBand follows a drag that began in empty room, or anywhere with Shift or
// Ctrl, which add to what is selected.
func (g *Grid) drawBand(e *fyne.DragEvent) {
	if !g.band.drawn && !g.beginBand(e.Position.SubtractXY(e.Dragged.DX, e.Dragged.DY)) {
		return
	}
	g.band.at = e.Position
	g.stretchBand()
	if g.band.stop == nil && g.bandPull() != 0 {
		g.beat()
	}
}

func (g *Grid) beginBand(from fyne.Position) bool {
	adds := g.modifiers()&(fyne.KeyModifierShift|fyne.KeyModifierShortcutDefault) != 0
	if len(g.content.Aspects) == 0 || !adds && g.cellAt(from) >= 0 {
		return false
	}
	if !adds {
		g.selected.clear()
	}
	g.selected.begin()
	g.takeFocus()
	g.point(nowhere())
	g.band.drawn = true
	g.band.fromX, g.band.fromY = from.X-gridLeft, float64(from.Y)+g.offset
	return true
}

// stretchBand selects what the rectangle touches now.
func (g *Grid) stretchBand() {
	b := &g.band
	b.toX, b.toY = b.at.X-gridLeft, float64(b.at.Y)+g.offset
	g.selected.restore()
	left, right, top, bottom := b.sides()
	first, end := g.flow.rowsIn(top, bottom)
	for row := first; row < end; row++ {
		for i := g.flow.rows[row].First; i < g.flow.rows[row].End; i++ {
			if x, w := g.flow.span(row, i); x < right && x+w > left {
				g.selected.set(i, true)
				g.cursor = i
			}
		}
	}
	if g.view != nil {
		g.view.placeBand()
	}
	g.selectionChanged()
}

// bandPull returns how fast the page is to scroll, in pixels a second.
func (g *Grid) bandPull() float64 {
	y, high := g.band.at.Y, g.Size().Height
	switch {
	case y < bandEdge:
		return clamp(float64(y-bandEdge)*bandSpeed, -bandLimit, 0)
	case y > high-bandEdge:
		return clamp(float64(y-high+bandEdge)*bandSpeed, 0, bandLimit)
	}
	return 0
}

// beat scrolls on, frame by frame, while the pointer stays at an edge.
func (g *Grid) beat() {
	g.band.stop = g.after(bandBeat, func() {
		pull := g.bandPull()
		g.band.stop = nil
		if !g.band.drawn || pull == 0 {
			return
		}
		g.SetOffset(g.offset + pull*bandBeat.Seconds())
		g.stretchBand()
		g.beat()
	})
}

// endBand takes the rectangle away and leaves what it selected.
func (g *Grid) endBand() {
	if !g.band.drawn {
		return
	}
	g.band.end()
	g.selected.begin()
	if g.view != nil {
		g.view.placeBand()
	}
	g.redraw()
}

// placeBand draws the rectangle where the page stands now.
func (r *gridRenderer) placeBand() {
	b := &r.g.band
	if b.box == nil {
		b.box = &canvas.Rectangle{}
	}
	b.box.Hidden = !b.drawn
	left, right, top, bottom := b.sides()
	high := float64(r.g.Size().Height)
	from, to := clamp(top-r.g.offset, -theme.Step, high), clamp(bottom-r.g.offset, 0, high+theme.Step)
	place(b.box, left+gridLeft, float32(from), right-left, float32(max(to-from, 0)))
	paintBox(b.box, colorOf(r.g, fynetheme.ColorNameFocus), colorOf(r.g, theme.Leaf), 1, theme.Step)
}
