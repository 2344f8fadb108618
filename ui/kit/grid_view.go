package kit

import (
	"math"
	"slices"

	"dotori/ui/theme"
)

// View is how a [Grid] sets its cells.
type View struct {
	// Squares cuts every picture to a square; otherwise it keeps its shape.
	Squares bool
	// PerRow is how many pictures stand beside each other, or about how many
	// where they keep their shapes. 0 is as many as the look has.
	PerRow int
}

const (
	rowHeight  = 180 // of the look
	usualShape = 4.0 / 3
	denseRow   = 90  // rows lower than this are set closer
	cardRow    = 10  // height of a row of cards, as a multiple of their text
	cardLine   = 9   // least width of a card, as a multiple of its text
	fewest     = 5   // pictures in a row, where the look has not still fewer
	most       = 20  // pictures in a row
	denseGap   = 0.5 // of the gap between pictures
)

// rowSizes lists how many pictures a row may hold, in steps that the eye sees.
func rowSizes() []int { return []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 18, most} }

// usual returns how many pictures of the look's height fit into a width.
func (v View) usual(width float32) int {
	one := float32(rowHeight)
	if !v.Squares {
		one *= usualShape
	}
	n := math.Round(float64((width + theme.PhotoGap) / (one + theme.PhotoGap)))
	return int(clamp(n, 1, most))
}

// metrics returns how rows of a width are set where text is so high.
func (v View) metrics(width, text float32) Metrics {
	n := v.PerRow
	if n == 0 {
		n = v.usual(width)
	}
	m := Metrics{Gap: theme.PhotoGap}
	if edge := width / float32(n); edge < denseRow {
		m.Gap *= denseGap
	}
	m.RowHeight = (width - float32(n-1)*m.Gap) / float32(n)
	switch {
	case v.Squares:
		m.Columns = n
	case v.PerRow == 0:
		m.RowHeight = rowHeight
	default:
		m.RowHeight /= usualShape
	}
	m.CardHeight, m.CardWidth = min(text*cardRow, m.RowHeight), text*cardLine
	return m
}

// closer returns the view with pictures so many steps larger, or smaller.
func (v View) closer(width float32, steps int) View {
	usual, n := v.usual(width), v.PerRow
	if n == 0 {
		n = usual
	}
	all := rowSizes()
	at, _ := slices.BinarySearch(all, n)
	least, _ := slices.BinarySearch(all, min(fewest, usual))
	v.PerRow = all[clamp(at-steps, least, len(all)-1)]
	if v.PerRow == usual {
		v.PerRow = 0
	}
	return v
}

// View returns how the cells are set.
func (g *Grid) View() View { return g.how }

// SetView sets the cells otherwise; what is in the middle of the view, or has
// the keyboard, stays where it is. [Grid.OnView] is not told.
func (g *Grid) SetView(v View) {
	g.setView(v, g.holding(g.middle()))
}

// Zoom makes the pictures so many steps larger, or smaller; 0 brings back the
// size that the look has.
func (g *Grid) Zoom(steps int) { g.zoom(steps, g.holding(g.middle())) }

// Square cuts the pictures to squares, or gives them back their shapes.
func (g *Grid) Square(on bool) {
	v := g.how
	v.Squares = on
	g.change(v, g.holding(g.middle()))
}

func (g *Grid) zoom(steps int, h hold) {
	v := g.how
	v.PerRow = 0
	if steps != 0 {
		v = g.how.closer(g.width(), steps)
	}
	g.change(v, h)
}

func (g *Grid) change(v View, h hold) {
	if v == g.how {
		return
	}
	g.setView(v, h)
	if g.OnView != nil {
		g.OnView(v)
	}
}

func (g *Grid) setView(v View, h hold) {
	if v == g.how {
		return
	}
	g.how = v
	g.hideNote()
	g.laid.Width = 0
	g.layout()
	g.keep(h)
	if g.view != nil {
		g.view.reset()
	}
	g.moved()
}

// hold is a cell that stays where it is on the screen while others move.
type hold struct {
	cell int // -1 for none
	part float64
	y    float64 // of that part of the cell, in the view
}

// holding returns a hold on the part of a cell at a height of the view.
func (g *Grid) holding(cell int, y float64) hold {
	if cell < 0 {
		return hold{cell: -1}
	}
	row := g.flow.rowOf(cell)
	top, high := g.flow.tops[row], float64(g.flow.rows[row].Height)
	part := clamp((y+g.offset-top)/high, 0, 1)
	return hold{cell, part, top + part*high - g.offset}
}

// keep scrolls so that a cell stands where it stood.
func (g *Grid) keep(h hold) {
	if h.cell < 0 || g.laid.Width == 0 {
		return
	}
	row := g.flow.rowOf(h.cell)
	y := g.flow.tops[row] + h.part*float64(g.flow.rows[row].Height)
	g.offset = clamp(y-h.y, 0, g.way())
}

// middle returns what to hold when nothing is pointed at: the cell of the
// keyboard if it is in view, else the one in the middle; nothing at the top of
// the page.
func (g *Grid) middle() (cell int, y float64) {
	if g.laid.Width == 0 || len(g.flow.rows) == 0 || g.offset == 0 {
		return -1, 0
	}
	y = float64(g.Size().Height) / 2
	if g.cursor >= 0 {
		top := g.flow.tops[g.flow.rowOf(g.cursor)] - g.offset
		if top >= 0 && top < 2*y {
			return g.cursor, top
		}
	}
	return g.nearest(g.width()/2, y), y
}

// nearest returns the cell nearest to a point of the view.
func (g *Grid) nearest(x float32, y float64) int {
	row, _ := g.flow.rowsIn(y+g.offset, g.flow.height)
	return g.flow.beside(min(row, len(g.flow.rows)-1), x)
}
