package kit

import (
	"time"

	"fyne.io/fyne/v2"
)

// frameTime is how long nothing is drawn after something was.
const frameTime = 10 * time.Millisecond

// Offset returns how far the page is scrolled, in pixels.
func (g *Grid) Offset() float64 { return g.offset }

// SetOffset scrolls the page there, as far as it goes.
func (g *Grid) SetOffset(y float64) {
	if g.postpone(func() { g.SetOffset(y) }) {
		return
	}
	g.aim(y)
	g.moved()
}

func (g *Grid) aim(y float64) {
	g.offset, g.grip = clamp(y, 0, g.way()), hold{cell: -1}
	g.hideNote()
}

// follow scrolls as a wheel or a drag asks, which may be many times between
// two frames: the first is shown at once, the others together.
func (g *Grid) follow(y float64, pointer fyne.Position) {
	g.aim(y)
	g.pointer = pointer
	switch {
	case g.behind:
	case time.Since(g.caughtUp) < frameTime:
		g.behind = true
		g.do(g.catchUp)
	default:
		g.catchUp()
	}
}

func (g *Grid) catchUp() {
	g.behind = false
	g.moved()
	g.point(g.pointer)
	g.caughtUp = time.Now()
}

// ScrollPart scrolls to a part 0..1 of the whole page, and Part tells it.
func (g *Grid) ScrollPart(part float32) {
	if g.postpone(func() { g.ScrollPart(part) }) {
		return
	}
	g.SetOffset(float64(part) * g.flow.height)
}

// Part returns the part of the page that is scrolled away, 0..1.
func (g *Grid) Part() float32 { return float32(g.offset / max(g.flow.height, 1)) }

// ScrollTo brings a section to the top; part is how much of it is to be
// scrolled away, 0..1.
func (g *Grid) ScrollTo(section int, part float32) {
	if g.postpone(func() { g.ScrollTo(section, part) }) {
		return
	}
	if section < 0 || section >= len(g.flow.sections) {
		return
	}
	s := g.flow.sections[section]
	top := s.top
	if section == 0 && part == 0 {
		top = 0
	}
	g.SetOffset(top + float64(part)*(s.bottom-s.top))
}

// ShowCell puts the cursor on a cell and scrolls just so far that it is in view.
func (g *Grid) ShowCell(i int) {
	if g.postpone(func() { g.ShowCell(i) }) {
		return
	}
	if i < 0 || i >= len(g.content.Aspects) {
		return
	}
	g.cursor = i
	row := g.flow.rowOf(i)
	bottom := g.flow.tops[row] + float64(g.flow.rows[row].Height)
	top := g.flow.tops[row] - float64(g.headingHeight()) // which stays in view
	view := float64(g.Size().Height)
	if g.flow.tops[row] == g.flow.tops[0] && bottom <= view {
		top = 0 // so that what stands above is in view again
	}
	g.SetOffset(clamp(g.offset, bottom+gridBelow-view, max(top, 0)))
}

// width returns how wide the rows are, and way how far the page can be scrolled.
func (g *Grid) width() float32 { return g.Size().Width - gridLeft - gridRight }

func (g *Grid) way() float64 { return max(g.flow.height-float64(g.Size().Height), 0) }
