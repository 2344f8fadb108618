package ui

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"
)

// longWork is how long an import or export takes that the user no longer
// waits for in front of the window.
const longWork = 30 * time.Second

// labour is what the window says outside of itself about work under way.
type labour struct {
	title string    // of the window, as it was set
	since time.Time // when an import or export began, zero while there is none
	away  bool      // another program has the focus
}

// watchFocus learns whether the user is looking.
func (w *Window) watchFocus() {
	w.app.Lifecycle().SetOnEnteredForeground(func() { w.labour.away = false })
	w.app.Lifecycle().SetOnExitedForeground(func() { w.labour.away = true })
}

// entitle says in the window's title how far the work under way is.
func (w *Window) entitle() {
	title := w.loc.T("Dotori")
	switch {
	case w.imports.Busy():
		title = partly(w.imports.Progress.Fraction(), w.loc.T("Importing …")) + " · " + title
	case w.merges.Busy():
		title = partly(w.merges.Fraction(), w.loc.T("Merging …")) + " · " + title
	case w.exports.Busy():
		title = partly(w.exports.Fraction(), w.loc.T("Exporting …")) + " · " + title
	case w.on.Library.Elsewhere && !w.on.Library.Sample:
		title = libraryName(w.on.Library.Dir) + " · " + title
	}
	if title != w.labour.title { // a title costs a round to the window manager
		w.labour.title = title
		w.win.SetTitle(title)
	}
}

// partly writes a part of a whole, or other words where it is not known.
func partly(part float64, otherwise string) string {
	if part < 0 {
		return otherwise
	}
	return strconv.Itoa(int(100*part)) + " %"
}

// laboured follows the work under way; news is what to tell the user, who may
// be in another program, at its end.
func (w *Window) laboured(was, busy bool, news string) {
	w.entitle()
	if busy && !was {
		w.labour.since = w.now()
	}
	if was && !busy && w.labour.away && !w.closing && w.now().Sub(w.labour.since) > longWork {
		w.app.SendNotification(fyne.NewNotification(w.loc.T("Dotori"), news))
	}
}
