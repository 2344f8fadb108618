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
	g.SetOffset(g.offset - float64(e.Scrolled.DY))
	g.point(e.Position)
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
		g.SetOffset(start * g.way())
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

// FocusGained is part of fyne.Focusable.
func (g *Grid) FocusGained() { g.setFocus(true) }

// FocusLost is part of fyne.Focusable.
func (g *Grid) FocusLost() { g.setFocus(false) }

func (g *Grid) setFocus(on bool) {
	g.focused = on
	g.remark()
}

// TypedRune is part of fyne.Focusable.
func (g *Grid) TypedRune(rune) {}

// TypedShortcut is part of fyne.Shortcutable.
func (g *Grid) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutSelectAll:
		g.SelectAll()
		return
	case *desktop.CustomShortcut:
		if s.KeyName == fyne.KeyA && s.Modifier == fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift && g.cursor >= 0 {
			g.SelectSection(g.flow.sectionOf(g.cursor))
			return
		}
	}
	passShortcut(s)
}

// TypedKey is part of fyne.Focusable.
func (g *Grid) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		g.open(g.cursor)
	case fyne.KeySpace:
		if g.cursor >= 0 {
			g.toggle(g.cursor)
		}
	case fyne.KeyI:
		g.askHere()
	case fyne.KeyEscape:
		g.escape(e)
	default:
		if to := g.target(e.Name); to >= 0 {
			g.walk(to)
			return
		}
		PassKey(e)
	}
}

func (g *Grid) escape(e *fyne.KeyEvent) {
	switch {
	case g.note.shown:
		g.hideNote()
	case g.selected.count > 0:
		g.ClearSelection()
	case g.OnEscape != nil:
		g.OnEscape()
	default:
		PassKey(e)
	}
}

// walk moves the cursor, and with Shift the end of the selection.
func (g *Grid) walk(to int) {
	g.hideNote()
	if g.modifiers()&fyne.KeyModifierShift != 0 {
		g.extend(to)
	}
	g.ShowCell(to)
	g.remark()
}

// target returns the cell to which a key leads, or -1.
func (g *Grid) target(key fyne.KeyName) int {
	last := len(g.content.Aspects) - 1
	if last < 0 {
		return -1
	}
	page := max(int((g.Size().Height-g.headingHeight())/(g.flow.j.RowHeight+g.flow.j.Gap)), 1)
	switch key {
	case fyne.KeyHome:
		return 0
	case fyne.KeyEnd:
		return last
	case fyne.KeyLeft:
		return max(g.start()-1, 0)
	case fyne.KeyRight:
		return min(g.start()+1, last)
	case fyne.KeyUp:
		return g.rowsAway(-1)
	case fyne.KeyDown:
		return g.rowsAway(1)
	case fyne.KeyPageUp:
		return g.rowsAway(-page)
	case fyne.KeyPageDown:
		return g.rowsAway(page)
	}
	return -1
}

// start returns where walking begins: the cursor, else before what is in view.
func (g *Grid) start() int {
	if g.cursor >= 0 {
		return g.cursor
	}
	if first, end := g.flow.rowsIn(g.offset, g.flow.height); first < end {
		return g.flow.rows[first].First - 1
	}
	return -1
}

func (g *Grid) rowsAway(n int) int {
	from := g.start()
	if from < 0 {
		return 0
	}
	row := g.flow.rowOf(from)
	to := g.flow.linesAway(row, n)
	if g.flow.tops[to] == g.flow.tops[row] {
		return from
	}
	return g.flow.beside(to, g.flow.middle(from))
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
	if i != g.hover {
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
