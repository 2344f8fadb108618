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

// passShortcut is passKey for shortcuts, but those that every text field has.
func passShortcut(s fyne.Shortcut) {
	if _, ours := s.(*desktop.CustomShortcut); !ours {
		return
	}
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		if c, ok := w.Canvas().(fyne.Shortcutable); ok && w.Canvas().Focused() != nil {
			c.TypedShortcut(s)
		}
	}
}

// TypedShortcut is part of fyne.Shortcutable.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	e.Entry.TypedShortcut(s)
	passShortcut(s)
}

// isFunctionKey reports whether a key is F1 … F12, which no text field uses.
func isFunctionKey(k fyne.KeyName) bool {
	return len(k) >= 2 && k[0] == 'F' && k[1] >= '1' && k[1] <= '9'
}
