package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
)

// PickList is a [List] of which several rows can be picked: with Ctrl or Shift
// and a tap, with Shift and ↑↓, and all with Ctrl+A. Its rows show it by
// [PickList.Picked].
type PickList struct {
	List
	OnPick func(n int)                     // so many rows are picked now
	OnMenu func(row int, at fyne.Position) // secondary tap, or the menu key; at is absolute

	picked    runs
	modifiers func() fyne.KeyModifier
}

var (
	_ fyne.Focusable    = (*PickList)(nil)
	_ fyne.Shortcutable = (*PickList)(nil)
)

// NewPickList returns a list of as many rows as length says; rows are made by
// create and filled by update.
func NewPickList(length func() int, create func() fyne.CanvasObject, update func(i int, row fyne.CanvasObject)) *PickList {
	l := &PickList{OnPick: func(int) {}, OnMenu: func(int, fyne.Position) {}, picked: noRuns(), modifiers: keyModifiers}
	l.setUp(length, func() fyne.CanvasObject { return newPickRow(l, create()) }, func(i int, o fyne.CanvasObject) {
		row := o.(*pickRow)
		row.number = i
		update(i, row.content)
	})
	l.ExtendBaseWidget(l)
	return l
}

// Picked reports whether a row is picked.
func (l *PickList) Picked(i int) bool { return l.picked.has(i) }

// Picks returns the picked rows as runs that ascend.
func (l *PickList) Picks() []Run { return l.picked.all() }

// ClearPicks picks nothing.
func (l *PickList) ClearPicks() {
	if !l.picked.empty() {
		l.picked = noRuns()
		l.changed()
	}
}

func (l *PickList) changed() {
	l.Refresh()
	l.OnPick(l.picked.count())
}

func (l *PickList) tapped(i int) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(l); c != nil {
		c.Focus(l)
	}
	switch mods := l.modifiers(); {
	case mods&fyne.KeyModifierShift != 0:
		l.extend(l.cursor.at, i)
	case mods&fyne.KeyModifierShortcutDefault != 0:
		l.picked.toggle(i)
		l.changed()
	default:
		l.ClearPicks()
		l.Select(i)
	}
	l.Highlight(i)
}

// extend picks up to a row, from where the picking was touched last, or else
// from another row.
func (l *PickList) extend(from, to int) {
	if l.picked.anchor < 0 {
		l.picked.only(from)
	}
	l.picked.extend(to)
	l.changed()
}

// TypedKey is part of fyne.Focusable.
func (l *PickList) TypedKey(e *fyne.KeyEvent) {
	before := l.cursor.at
	switch {
	case e.Name == desktop.KeyMenu && l.cursor.at < l.Length():
		l.OnMenu(l.cursor.at, l.corner(l.cursor.at))
	case e.Name == fyne.KeyEscape && !l.picked.empty():
		l.ClearPicks()
	default:
		l.List.TypedKey(e)
	}
	if l.modifiers()&fyne.KeyModifierShift != 0 && l.cursor.at != before {
		l.extend(before, l.cursor.at)
	}
}

// corner is where a row that is in view begins, on the window.
func (l *PickList) corner(i int) fyne.Position {
	height := l.CreateItem().MinSize().Height + l.Theme().Size(fynetheme.SizeNamePadding)
	y := clamp(float32(i)*height-l.GetScrollOffset()+menuInset, 0, l.Size().Height)
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(l).AddXY(menuInset, y)
}

// TypedShortcut is part of fyne.Shortcutable.
func (l *PickList) TypedShortcut(s fyne.Shortcut) {
	if _, all := s.(*fyne.ShortcutSelectAll); !all {
		passShortcut(s)
		return
	}
	l.picked.every(l.Length())
	l.changed()
}
