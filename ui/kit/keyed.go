package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Keyed gives the keyboard to content that has no focus of its own, such as a
// calendar, which shows where it is.
type Keyed struct {
	widget.BaseWidget
	content fyne.CanvasObject
	take    func(fyne.KeyName) bool
}

// The interface by which Fyne knows it.
var _ fyne.Focusable = (*Keyed)(nil)

// NewKeyed returns content whose keys go to take, which says whether it had a
// use for one; the window gets the others.
func NewKeyed(content fyne.CanvasObject, take func(fyne.KeyName) bool) *Keyed {
	k := &Keyed{content: content, take: take}
	k.ExtendBaseWidget(k)
	return k
}

// CreateRenderer is part of fyne.Widget.
func (k *Keyed) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(k.content) }

// FocusGained is part of fyne.Focusable.
func (k *Keyed) FocusGained() {}

// FocusLost is part of fyne.Focusable.
func (k *Keyed) FocusLost() {}

// TypedRune is part of fyne.Focusable.
func (k *Keyed) TypedRune(r rune) { PassRune(r) }

// TypedKey is part of fyne.Focusable.
func (k *Keyed) TypedKey(e *fyne.KeyEvent) {
	if !k.take(e.Name) {
		PassKey(e)
	}
}
