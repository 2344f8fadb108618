package ui

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"dotori/archive"
	"dotori/archive/thumbnail"
	"dotori/ui/fault"
	"dotori/ui/kit"
	"dotori/ui/task"
	"dotori/ui/theme"
)

// plainPage is a page without a state.
type plainPage struct{ content fyne.CanvasObject }

// Content returns the page's widgets.
func (p plainPage) Content() fyne.CanvasObject { return p.content }

// lockedPage says that another process is using the library.
func (w *Window) lockedPage() page {
	look := kit.NewButton(kit.Primary, w.loc.T("Look around only"), func() {
		w.on.Library.Locked = false
		w.begin()
	})
	quit := kit.NewButton(kit.Secondary, w.loc.T("Close"), w.win.Close)
	return plainPage{kit.NewEmptyState(nil, w.loc.T("Another Dotori is using the library"),
		w.loc.T("It may be importing. You can look around meanwhile; importing and changing things works again when the other one is closed and this one is started anew.")+
			"\n\n"+w.on.Library.Dir, look, quit)}
}

// lookAround opens the sample library.
func (w *Window) lookAround() {
	w.root.Objects = []fyne.CanvasObject{kit.NewFill(theme.Paper), kit.NewEmptyState(nil, w.loc.T("Opening the sample …"), "")}
	w.root.Refresh()
	task.Run(w.life, w.home.Sample, func(s Services, err error) {
		if err != nil {
			w.Go(Route{Page: Welcome})
			w.fail(err)
			return
		}
		w.work(s)
		w.build()
		w.offerLeaving()
		w.begin()
	})
}

// leaveSample goes back to the user's own library.
func (w *Window) leaveSample() {
	sample := w.on
	w.work(w.home)
	w.build()
	w.begin()
	if sample.Close != nil {
		sample.Close()
	}
}

// service returns the name of a service in the user's language.
func (w *Window) service(s archive.Service) string {
	if w.on.Title == nil {
		return string(s)
	}
	return w.loc.T(w.on.Title(s))
}

// reason says why a picture cannot be shown.
func (w *Window) reason(err error) string {
	if r := thumbnail.ReasonOf(err); r != "" {
		return w.loc.T(string(r))
	}
	if errors.Is(err, context.Canceled) {
		return ""
	}
	return fault.Describe(w.loc, err).Title
}

// leadingID returns the number before the first slash.
func leadingID(arg string) int64 {
	arg, _, _ = strings.Cut(arg, "/")
	n, _ := strconv.ParseInt(arg, 10, 64)
	return n
}

// offerLeaving puts the way out of the sample into the bar.
func (w *Window) offerLeaving() { w.top.offer(w.loc.T("Leave the sample"), w.leaveSample) }
