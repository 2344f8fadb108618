package kit

import "fyne.io/fyne/v2"

// The interfaces by which Fyne knows that a picture can have the keyboard; one
// that leads nowhere counts as disabled, so that Tab passes it over.
var (
	_ fyne.Focusable   = (*Picture)(nil)
	_ fyne.Disableable = (*Picture)(nil)
)

// FocusGained is part of fyne.Focusable.
func (p *Picture) FocusGained() {
	p.focused = true
	p.Refresh()
	revealFocused()
}

// FocusLost is part of fyne.Focusable.
func (p *Picture) FocusLost() {
	p.focused = false
	p.Refresh()
}

// TypedKey is part of fyne.Focusable.
func (p *Picture) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		p.Tapped(nil)
	default:
		PassKey(e)
	}
}

// TypedRune is part of fyne.Focusable.
func (p *Picture) TypedRune(r rune) { PassRune(r) }

// Enable is part of fyne.Disableable; whether a picture leads somewhere follows
// from OnTapped alone.
func (p *Picture) Enable() {}

// Disable is part of fyne.Disableable.
func (p *Picture) Disable() {}

// Disabled is part of fyne.Disableable.
func (p *Picture) Disabled() bool { return p.OnTapped == nil }
