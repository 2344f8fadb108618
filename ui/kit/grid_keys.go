package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// FocusGained is part of fyne.Focusable.
func (g *Grid) FocusGained() { g.setFocus(true) }

// FocusLost is part of fyne.Focusable.
func (g *Grid) FocusLost() { g.setFocus(false) }

func (g *Grid) setFocus(on bool) {
	g.focused = on
	g.remark()
}

// TypedRune is part of fyne.Focusable.
func (g *Grid) TypedRune(r rune) { PassRune(r) }

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
	case desktop.KeyMenu:
		g.menuHere()
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

// menuHere asks what can be done with the cell that has the keyboard.
func (g *Grid) menuHere() {
	if g.cursor < 0 || g.OnMenu == nil {
		return
	}
	row := g.flow.rowOf(g.cursor)
	x, w := g.flow.span(row, g.cursor)
	y := float32(g.flow.tops[row]-g.offset) + g.flow.rows[row].Height/2
	g.OnMenu(g.cursor, fyne.CurrentApp().Driver().AbsolutePositionForObject(g).AddXY(gridLeft+x+w/2, max(0, min(y, g.Size().Height))))
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
