package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

func keyModifiers() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

// cellAt returns the cell under a point of the widget, or -1.
func (g *Grid) cellAt(p fyne.Position) int {
	if g.held(p) {
		return -1
	}
	return g.flow.at(p.X-gridLeft, float64(p.Y)+g.offset)
}

const wheelNotch = 20 // pixels that a wheel scrolls in one step, at least

// Scrolled is part of fyne.Scrollable. With Ctrl the wheel makes the pictures
// larger or smaller around the one under the pointer.
func (g *Grid) Scrolled(e *fyne.ScrollEvent) {
	if g.modifiers()&(fyne.KeyModifierControl|fyne.KeyModifierSuper) != 0 {
		g.zoomAt(e)
		return
	}
	g.follow(g.offset-float64(e.Scrolled.DY), e.Position)
}

func (g *Grid) zoomAt(e *fyne.ScrollEvent) {
	g.wheel += e.Scrolled.DY
	if len(g.flow.rows) == 0 || g.wheel > -wheelNotch && g.wheel < wheelNotch {
		return
	}
	step := 1
	if g.wheel < 0 {
		step = -1
	}
	g.wheel = 0
	if g.grip.cell < 0 || g.gripAt != e.Position {
		y := float64(e.Position.Y)
		g.grip, g.gripAt = g.holding(g.nearest(e.Position.X-gridLeft, y), y), e.Position
	}
	g.zoom(step, g.grip)
	g.point(e.Position)
}

// Dragged is part of fyne.Draggable: of the thumb, or of a rectangle that
// selects.
func (g *Grid) Dragged(e *fyne.DragEvent) {
	if start, ok := g.bar.drag(e); ok && !g.band.drawn {
		g.follow(start*g.way(), e.Position)
		return
	}
	g.drawBand(e)
}

// DragEnd is part of fyne.Draggable.
func (g *Grid) DragEnd() {
	g.bar.release()
	g.endBand()
}

// Tapped is part of fyne.Tappable. A tap opens; with Ctrl, on the check, or
// while something is selected it selects; with Shift it selects up to there.
func (g *Grid) Tapped(e *fyne.PointEvent) {
	g.takeFocus()
	g.hideNote()
	if g.bar.covers(e.Position) {
		g.SetOffset(g.bar.jump(e.Position) * g.way())
		return
	}
	section, check := g.headingAt(e.Position)
	switch {
	case check:
		g.SelectSection(section)
		return
	case g.onTitle(section, e.Position) && g.selected.count == 0:
		g.OnTitle(section)
		return
	}
	i, mods := g.cellAt(e.Position), g.modifiers()
	switch {
	case i < 0:
		g.ClearSelection()
	case mods&fyne.KeyModifierShift != 0:
		g.extend(i)
	case mods&fyne.KeyModifierShortcutDefault != 0, g.selected.count > 0, g.onCheck(i, e.Position):
		g.toggle(i)
	default:
		g.cursor = i
		g.open(i)
	}
}

// TappedSecondary is part of fyne.SecondaryTappable.
func (g *Grid) TappedSecondary(e *fyne.PointEvent) {
	if i := g.cellAt(e.Position); i >= 0 && g.OnMenu != nil {
		g.cursor = i
		g.OnMenu(i, e.AbsolutePosition)
	}
}

// onCheck reports whether a point lies on the check in the cell's corner.
func (g *Grid) onCheck(i int, p fyne.Position) bool {
	row := g.flow.rowOf(i)
	x, w := g.flow.span(row, i)
	y := float32(g.flow.tops[row] - g.offset)
	return gridLeft+x+w-p.X < min(checkZone, w/2) && p.Y-y < min(checkZone, g.flow.rows[row].Height/2)
}

func (g *Grid) open(i int) {
	if g.OnOpen != nil && i >= 0 {
		g.OnOpen(i)
	}
}

func (g *Grid) takeFocus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(g); c != nil {
		c.Focus(g)
	}
}

// MouseIn is part of desktop.Hoverable.
func (g *Grid) MouseIn(e *desktop.MouseEvent) { g.MouseMoved(e) }

// MouseMoved is part of desktop.Hoverable.
func (g *Grid) MouseMoved(e *desktop.MouseEvent) { g.point(e.Position) }

// MouseOut is part of desktop.Hoverable.
func (g *Grid) MouseOut() { g.point(nowhere()) }

// nowhere is a point that nothing stands at.
func nowhere() fyne.Position { return fyne.NewPos(-1, -1e6) }

// point follows the pointer.
func (g *Grid) point(p fyne.Position) {
	i := g.cellAt(p)
	over, check := g.headingAt(p)
	titled := g.onTitle(over, p)
	changed := i != g.hover || over != g.over || titled != g.titled
	if i != g.note.cell {
		g.rest(i)
	}
	g.hover, g.over, g.onTick, g.titled = i, over, check, titled
	if changed {
		g.remark()
	}
}

// Cursor is part of desktop.Cursorable.
func (g *Grid) Cursor() desktop.Cursor {
	if g.hover >= 0 || g.onTick || g.titled {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
