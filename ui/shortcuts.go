package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"

	"dotori/ui/kit"
	"dotori/ui/theme"
)

// The list of shortcuts: air between its rows and columns, and how much of the
// window stays free around it.
const (
	keysGap, keysColumn    = 6, 48
	keysBeside, keysAround = 80, 150
)

// pageKeys lists what keys do on single pages.
func pageKeys() []struct{ what, key string } {
	return []struct{ what, key string }{
		{"First and last, a page up and down", "Home End PgUp PgDn"},
		{"The rail: a tenth of all years each", "1 … 9"},
		{"The month in view, by itself", "M"},
		{"Pictures: choose", "Space, Shift+←→, Ctrl+A"},
		{"Pictures: choose all of the month", "Ctrl+Shift+A"},
		{"Chats: the next hit, the one before", "F3  Shift+F3"},
		{"Chats: choose messages, what to do, copy", "Shift+↑↓  Enter  Ctrl+C"},
		{"Chats and mails: choose all", "Ctrl+A"},
		{"Pictures: larger, smaller, usual", "Ctrl++  Ctrl+−  Ctrl+0"},
		{"Pictures: squares or whole", "Ctrl+Shift+G"},
		{"Pictures: what is this?", "I"},
		{"Pictures: what can be done with it", "Menu"},
		{"Viewer: next and previous", "← →"},
		{"Viewer: whole, its own size, larger, smaller", "0  1  +  −"},
		{"Viewer: over a large picture", "← → ↑ ↓"},
		{"Viewer: turn, favourite, details, slide show", "R  F  I  Space"},
		{"Viewer: what can be done with it", "M"},
		{"Viewer: play a video or a moving photo", "P  Enter"},
		{"Slide show: longer or shorter, in no order, moving slowly", "+  −  Z  K"},
		{"Reading: before and after, larger, smaller", "← →  Ctrl++  Ctrl+−"},
		{"Mails: next, previous, search in the folder", "J  K  /"},
		{"Mails: choose", "Shift+↑↓"},
		{"Mails: choose, choose all", "Shift+↑↓  Ctrl+A"},
		{"Chats and mails: what can be done with it", "Menu"},
		{"Same memories: next, previous", "↓ ↑"},
		{"Same memories: the one, the other, in turn", "← →  Space"},
		{"Same memories: make them one, different pictures", "Enter  N"},
		{"Same memories: lay it on top, take it out, open it", "T  X  O"},
		{"The next place, the one before", "Tab  Shift+Tab"},
		{"Leave", "Esc"},
	}
}

// showKeys lists the shortcuts, in two columns where there is room.
func (w *Window) showKeys() {
	if w.answered != nil {
		return
	}
	var rows []fyne.CanvasObject
	for _, b := range w.bindings() {
		rows = append(rows, keyRow(w.loc.T(b.what), keyName(b)))
	}
	for _, k := range pageKeys() {
		rows = append(rows, keyRow(w.loc.T(k.what), k.key))
	}
	room := w.win.Canvas().Size()
	list := columns(rows, room.Width-keysBeside)
	size := list.MinSize()
	scroll := container.NewVScroll(list)
	scroll.SetMinSize(fyne.NewSize(0, min(size.Height, room.Height-keysAround)))
	w.askIn(min(size.Width+2*theme.Margin, room.Width-theme.Step), w.loc.T("Shortcuts"), scroll)
}

// columns sets rows in two columns, or in one where two are too wide.
func columns(rows []fyne.CanvasObject, room float32) fyne.CanvasObject {
	half := (len(rows) + 1) / 2
	two := container.New(layout.NewCustomPaddedHBoxLayout(keysColumn), kit.NewStack(keysGap, rows[:half]...), kit.NewStack(keysGap, rows[half:]...))
	if two.MinSize().Width <= room {
		return two
	}
	return kit.NewStack(keysGap, rows...)
}

func keyRow(what, key string) fyne.CanvasObject {
	keys := kit.NewInset(0, 4*theme.Step, 0, 3*theme.Step, kit.NewText(theme.Body().In(theme.Soft), key))
	return container.NewBorder(nil, nil, nil, keys, kit.NewText(theme.Body(), what))
}

// typedRune opens the list of shortcuts at a question mark, which is on
// another key with every keyboard.
func (w *Window) typedRune(r rune) {
	if r == '?' {
		w.uncovered(w.showKeys)
	}
}

// asks reports whether a key is on the way to a question mark: the page must
// not take it for a slash.
func asks(key fyne.KeyName) bool {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && key == fyne.KeySlash && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}
