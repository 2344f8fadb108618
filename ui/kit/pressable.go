package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// pressable is what everything to press has in common: tap, hover, keyboard.
type pressable struct {
	widget.BaseWidget
	// OnTapped is called when it is tapped, or Space or Enter is typed in it.
	OnTapped func()

	disabled, hovered, focused bool
	hint                       hint
}

// The interfaces by which Fyne knows it.
var (
	_ fyne.Tappable      = (*pressable)(nil)
	_ fyne.Focusable     = (*pressable)(nil)
	_ fyne.Disableable   = (*pressable)(nil)
	_ desktop.Hoverable  = (*pressable)(nil)
	_ desktop.Cursorable = (*pressable)(nil)
)

func (p *pressable) active() bool { return p.OnTapped != nil && !p.disabled }

// Tapped is part of fyne.Tappable.
func (p *pressable) Tapped(*fyne.PointEvent) {
	p.hint.hide()
	if p.active() {
		p.OnTapped()
	}
}

// TypedKey is part of fyne.Focusable.
func (p *pressable) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		p.Tapped(nil)
	default:
		PassKey(e)
	}
}

// TypedRune is part of fyne.Focusable.
func (p *pressable) TypedRune(r rune) { PassRune(r) }

// FocusGained is part of fyne.Focusable.
func (p *pressable) FocusGained() {
	p.setState(&p.focused, true)
	revealFocused()
	p.hint.show(true)
}

// FocusLost is part of fyne.Focusable.
func (p *pressable) FocusLost() {
	p.setState(&p.focused, false)
	p.hint.hide()
}

// MouseIn is part of desktop.Hoverable.
func (p *pressable) MouseIn(*desktop.MouseEvent) {
	p.setState(&p.hovered, true)
	p.hint.show(false)
}

// MouseMoved is part of desktop.Hoverable.
func (p *pressable) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is part of desktop.Hoverable.
func (p *pressable) MouseOut() {
	p.setState(&p.hovered, false)
	p.hint.hide()
}

// Enable is part of fyne.Disableable.
func (p *pressable) Enable() { p.setState(&p.disabled, false) }

// Disable is part of fyne.Disableable.
func (p *pressable) Disable() { p.setState(&p.disabled, true) }

// Disabled is part of fyne.Disableable. What does nothing is passed over by Tab.
func (p *pressable) Disabled() bool { return !p.active() }

// Cursor is part of desktop.Cursorable.
func (p *pressable) Cursor() desktop.Cursor {
	if p.active() {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

func (p *pressable) setState(flag *bool, on bool) {
	if *flag != on {
		*flag = on
		p.Refresh()
	}
}
