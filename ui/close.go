package ui

// close remembers how the window was and closes it, but not in the middle of
// an import or export.
func (w *Window) close() {
	w.prefs.SetFullScreen(w.win.FullScreen())
	if !w.win.FullScreen() {
		w.prefs.SetSize(w.win.Canvas().Size())
	}
	if !w.on.Library.Sample {
		w.prefs.SetRoute(w.on.Library, w.history.Current())
	}
	if !w.busy() {
		w.end()
		return
	}
	w.confirm(w.loc.T("Close Dotori?"),
		w.loc.T("Work is under way. It stops where it is; what is done stays, and it can be taken up again."),
		w.loc.T("Stop and close"), func() {
			w.closing = true
			w.imports.Cancel()
			w.exports.Cancel()
			w.merges.Cancel()
			w.closeWhenDone()
		})
}

func (w *Window) closeWhenDone() {
	if w.closing && !w.busy() {
		w.end()
	}
}

// busy reports whether work on the library is under way.
func (w *Window) busy() bool { return w.imports.Busy() || w.exports.Busy() || w.merges.Busy() }

// end closes the window, and the sample, which nobody else closes.
func (w *Window) end() {
	w.life.Close()
	if w.on.Library.Sample && !w.home.Library.Sample && w.on.Close != nil {
		w.on.Close()
	}
	w.win.Close()
}
