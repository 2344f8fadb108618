package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// List is Fyne's list, but Enter chooses too, nothing stays chosen, and keys
// that it has no use for reach the window.
type List struct {
	widget.List
	// OnChosen is called when a row is tapped, or chosen by Space or Enter.
	OnChosen func(i int)
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
	l.Length, l.CreateItem, l.UpdateItem = length, create, update
	l.OnSelected = func(i widget.ListItemID) {
		l.UnselectAll()
		l.OnChosen(i)
	}
}

// TypedKey is part of fyne.Focusable.
func (l *List) TypedKey(e *fyne.KeyEvent) { typedInList(&l.List, e) }

// TypedRune is part of fyne.Focusable.
func (l *List) TypedRune(r rune) { PassRune(r) }

// Tiles is Fyne's grid of equal cells with the manners of a [List].
type Tiles struct {
	widget.GridWrap
	// OnChosen is called when a cell is tapped, or chosen by Space or Enter.
	OnChosen func(i int)
}

// NewTiles returns a grid of as many cells as length says.
func NewTiles(length func() int, create func() fyne.CanvasObject, update func(i int, cell fyne.CanvasObject)) *Tiles {
	t := &Tiles{OnChosen: func(int) {}}
	t.Length, t.CreateItem, t.UpdateItem = length, create, update
	t.OnSelected = func(i widget.GridWrapItemID) {
		t.UnselectAll()
		t.OnChosen(i)
	}
	t.ExtendBaseWidget(t)
	return t
}

// TypedKey is part of fyne.Focusable.
func (t *Tiles) TypedKey(e *fyne.KeyEvent) { typedInList(&t.GridWrap, e) }

// TypedRune is part of fyne.Focusable.
func (t *Tiles) TypedRune(r rune) { PassRune(r) }

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
