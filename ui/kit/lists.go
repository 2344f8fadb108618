package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// List is Fyne's list, but Enter chooses too, nothing stays chosen, a ring
// shows where the keyboard is, and keys that it has no use for reach the window.
type List struct {
	widget.List
	// OnChosen is called when a row is tapped, or chosen by Space or Enter.
	OnChosen func(i int)

	cursor cursor
}

// NewList returns a list of as many rows as length says; rows are made by
// create and filled by update.
func NewList(length func() int, create func() fyne.CanvasObject, update func(i int, row fyne.CanvasObject)) *List {
	l := &List{}
	l.setUp(length, create, update)
	l.ExtendBaseWidget(l)
	return l
}

func (l *List) setUp(length func() int, create func() fyne.CanvasObject, update func(i int, row fyne.CanvasObject)) {
	l.OnChosen = func(int) {}
	l.Length, l.OnHighlighted = length, l.cursor.told
	l.CreateItem, l.UpdateItem = l.cursor.wrap(create, update)
	l.OnSelected = func(i widget.ListItemID) {
		l.cursor.chosen(i)
		l.UnselectAll()
		l.OnChosen(i)
	}
}

// Highlight scrolls to a row and puts the cursor there.
func (l *List) Highlight(i int) { l.cursor.while(&l.List, func() { l.List.Highlight(i) }) }

// TypedKey is part of fyne.Focusable.
func (l *List) TypedKey(e *fyne.KeyEvent) {
	l.cursor.shown = true
	l.cursor.while(&l.List, func() { typedInList(&l.List, e) })
}

// TypedRune is part of fyne.Focusable.
func (l *List) TypedRune(r rune) { PassRune(r) }

// FocusGained is part of fyne.Focusable.
func (l *List) FocusGained() {
	l.cursor.shown = true
	l.cursor.while(&l.List, l.List.FocusGained)
}

// FocusLost is part of fyne.Focusable.
func (l *List) FocusLost() {
	l.cursor.shown = false
	l.List.FocusLost()
}

// Tiles is Fyne's grid of equal cells with the manners of a [List].
type Tiles struct {
	widget.GridWrap
	// OnChosen is called when a cell is tapped, or chosen by Space or Enter.
	OnChosen func(i int)

	cursor cursor
}

// NewTiles returns a grid of as many cells as length says.
func NewTiles(length func() int, create func() fyne.CanvasObject, update func(i int, cell fyne.CanvasObject)) *Tiles {
	t := &Tiles{OnChosen: func(int) {}}
	t.Length, t.OnHighlighted = length, t.cursor.told
	t.CreateItem, t.UpdateItem = t.cursor.wrap(create, update)
	t.OnSelected = func(i widget.GridWrapItemID) {
		t.cursor.chosen(i)
		t.UnselectAll()
		t.OnChosen(i)
	}
	t.ExtendBaseWidget(t)
	return t
}

// TypedKey is part of fyne.Focusable.
func (t *Tiles) TypedKey(e *fyne.KeyEvent) {
	t.cursor.shown = true
	t.cursor.while(&t.GridWrap, func() { typedInList(&t.GridWrap, e) })
}

// TypedRune is part of fyne.Focusable.
func (t *Tiles) TypedRune(r rune) { PassRune(r) }

// FocusGained is part of fyne.Focusable.
func (t *Tiles) FocusGained() {
	t.cursor.shown = true
	t.cursor.while(&t.GridWrap, t.GridWrap.FocusGained)
}

// FocusLost is part of fyne.Focusable.
func (t *Tiles) FocusLost() {
	t.cursor.shown = false
	t.GridWrap.FocusLost()
}

func typedInList(list fyne.Focusable, e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		list.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeySpace, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyPageDown:
		list.TypedKey(e)
	default:
		PassKey(e)
	}
}
