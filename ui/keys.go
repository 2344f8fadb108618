package ui

import (
	"runtime"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dotori/ui/kit"
)

// binding is one thing that a key does anywhere in the window.
type binding struct {
	key  fyne.KeyName
	mod  fyne.KeyModifier // 0 for a key alone
	what string           // English, a translation key
	do   func()
}

// bindings lists what keys do anywhere.
func (w *Window) bindings() []binding {
	const ctrl = fyne.KeyModifierShortcutDefault
	back, forward := fyne.KeyLeft, fyne.KeyRight
	way := fyne.KeyModifierAlt
	if runtime.GOOS == "darwin" {
		back, forward, way = fyne.KeyLeftBracket, fyne.KeyRightBracket, fyne.KeyModifierSuper
	}
	return []binding{
		{fyne.KeyF, ctrl, "Search", w.focusField},
		{fyne.KeyF, ctrl | fyne.KeyModifierShift, "Find on this page", w.searchHere},
		{fyne.KeyO, ctrl, "Import an archive", w.chooseFile},
		{fyne.KeyO, ctrl | fyne.KeyModifierShift, "Import a folder", w.chooseFolder},
		{fyne.KeyE, ctrl, "Export", w.exportHere},
		{back, way, "Back", w.Back},
		{forward, way, "Forward", w.Forward},
		{fyne.KeyComma, ctrl, "Settings", func() { w.Go(Route{Page: Settings}) }},
		{fyne.Key1, ctrl, "All memories", func() { w.Go(Route{Page: All}) }},
		{fyne.Key2, ctrl, "Albums", func() { w.Go(Route{Page: Albums}) }},
		{fyne.Key3, ctrl, "Diaries", func() { w.Go(Route{Page: Diaries}) }},
		{fyne.Key4, ctrl, "Chats", func() { w.Go(Route{Page: Chats}) }},
		{fyne.Key5, ctrl, "Mails", func() { w.Go(Route{Page: Mails}) }},
		{fyne.Key6, ctrl, "People", func() { w.Go(Route{Page: People}) }},
		{fyne.Key7, ctrl, "Tags", func() { w.Go(Route{Page: Tags}) }},
		{fyne.Key8, ctrl, "Same memories", func() { w.Go(Route{Page: Reviewing}) }},
		{fyne.KeyUp, fyne.KeyModifierAlt, "The year after", func() { w.turnYear(-1) }},
		{fyne.KeyDown, fyne.KeyModifierAlt, "The year before", func() { w.turnYear(1) }},
		{fyne.KeyG, ctrl, "Go to a date", w.askWhere},
		{fyne.KeyE, 0, "Edit what is chosen", w.editHere},
		{fyne.KeyS, ctrl, "Save what is edited", w.saveSheet},
		{fyne.KeyZ, ctrl, "Undo", w.takeBack},
		{fyne.KeyZ, ctrl | fyne.KeyModifierShift, "Do it again", w.doAgain},
		{fyne.KeyDelete, 0, "Move to the trash", w.throwHere},
		{fyne.KeyF1, 0, "How do I get my archive?", func() { w.openHelp("") }},
		{fyne.KeySlash, ctrl, "These shortcuts", w.showKeys},
		{fyne.KeyF5, 0, "Slide show", w.slideShow},
		{fyne.KeyF11, 0, "Full screen", w.fullScreen},
		{fyne.KeyQ, ctrl, "Close Dotori", w.close},
	}
}

func (w *Window) bindKeys() {
	alone := map[fyne.KeyName]func(){}
	for _, b := range append(w.bindings(), w.zoomBindings()...) {
		if b.mod == 0 {
			alone[b.key] = b.do
			continue
		}
		w.win.Canvas().AddShortcut(&desktop.CustomShortcut{KeyName: b.key, Modifier: b.mod}, func(fyne.Shortcut) { w.uncovered(b.do) })
	}
	// The driver has shortcuts of its own for Ctrl+Z and Ctrl+Y.
	w.win.Canvas().AddShortcut(&fyne.ShortcutUndo{}, func(fyne.Shortcut) { w.uncovered(w.takeBack) })
	w.win.Canvas().AddShortcut(&fyne.ShortcutRedo{}, func(fyne.Shortcut) { w.uncovered(w.doAgain) })
	w.win.Canvas().SetOnTypedRune(w.typedRune)
	w.win.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) {
		do, ok := alone[e.Name]
		switch {
		case e.Name == fyne.KeyEscape && w.answered != nil:
			w.answered()
		case asks(e.Name):
		case w.covered():
			w.coverKey(e.Name)
		case ok:
			do()
		default:
			w.pageKey(e.Name)
		}
	})
}

// covered reports whether a dialog lies over the page, which keys must not
// move away underneath.
func (w *Window) covered() bool { return w.win.Canvas().Overlays().Top() != nil }

// uncovered does what a shortcut means, unless a dialog lies over the page.
func (w *Window) uncovered(do func()) {
	if !w.covered() {
		do()
	}
}

// pageKey gives a key that nothing has the focus for to the page.
func (w *Window) pageKey(key fyne.KeyName) {
	turner, ok := w.page.(interface {
		Previous()
		Next()
	})
	keys, keyed := w.page.(interface{ Key(fyne.KeyName) bool })
	switch {
	case key == fyne.KeyEscape:
		w.leave()
	case keyed && keys.Key(key):
	case ok && key == fyne.KeyLeft:
		turner.Previous()
	case ok && key == fyne.KeyRight:
		turner.Next()
	default:
		kit.ScrollPage(w.page.Content(), key)
	}
}

// coverKey gives a key that nothing has the focus for to what lies over the page.
func (w *Window) coverKey(key fyne.KeyName) {
	if key == fyne.KeyEscape {
		kit.DropOverlay(w.win.Canvas())
		return
	}
	kit.ScrollOverlay(w.win.Canvas(), key)
}

// leave takes away what lies beside or over the page, or goes back.
func (w *Window) leave() {
	page, ok := w.page.(interface{ Dismiss() bool })
	switch {
	case w.sheet != nil:
		w.putAway()
	case !ok || !page.Dismiss():
		w.Back()
	}
}

// turnYear goes to the next year in the order of the sidebar.
func (w *Window) turnYear(by int) {
	years := w.overview.Years
	at := -1
	for i, y := range years {
		if w.history.Current() == (Route{Year, strconv.Itoa(y.Year)}) {
			at = i
		}
	}
	if to := at + by; to >= 0 && to < len(years) {
		w.Go(Route{Year, strconv.Itoa(years[to].Year)})
	}
}

func (w *Window) fullScreen() { w.win.SetFullScreen(!w.win.FullScreen()) }

func keyName(b binding) string {
	s := ""
	for _, m := range []struct {
		mod  fyne.KeyModifier
		name string
	}{{fyne.KeyModifierControl, "Ctrl+"}, {fyne.KeyModifierSuper, "⌘"}, {fyne.KeyModifierAlt, "Alt+"}, {fyne.KeyModifierShift, "Shift+"}} {
		if b.mod&m.mod != 0 {
			s += m.name
		}
	}
	switch b.key {
	case fyne.KeySlash:
		return "?  " + s + "/"
	case fyne.KeyLeft:
		return s + "←"
	case fyne.KeyRight:
		return s + "→"
	case fyne.KeyUp:
		return s + "↑"
	case fyne.KeyDown:
		return s + "↓"
	}
	return s + string(b.key)
}
