package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// PassKey gives a key that the focused widget has no use for to its window,
// which hears keys only while nothing has the focus.
func PassKey(e *fyne.KeyEvent) {
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		if typed := w.Canvas().OnTypedKey(); w.Canvas().Focused() != nil && typed != nil {
			typed(e)
		}
	}
}

// PassRune is PassKey for what was typed.
func PassRune(r rune) {
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		if typed := w.Canvas().OnTypedRune(); w.Canvas().Focused() != nil && typed != nil {
			typed(r)
		}
	}
}

// passShortcut is PassKey for shortcuts.
func passShortcut(s fyne.Shortcut) {
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		if c, ok := w.Canvas().(fyne.Shortcutable); ok && w.Canvas().Focused() != nil {
			c.TypedShortcut(s)
		}
	}
}

// TypedShortcut is part of fyne.Shortcutable. What every text field has, such
// as Undo, stays in the field.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	e.Entry.TypedShortcut(s)
	if _, ours := s.(*desktop.CustomShortcut); ours {
		passShortcut(s)
	}
}

// isFunctionKey reports whether a key is F1 … F12, which no text field uses.
func isFunctionKey(k fyne.KeyName) bool {
	return len(k) >= 2 && k[0] == 'F' && k[1] >= '1' && k[1] <= '9'
}
