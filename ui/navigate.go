package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/ui/importing"
	"dotori/ui/kit"
	"dotori/ui/search"
)

// Go leads to a place.
func (w *Window) Go(r Route) { w.goWith(r, nil) }

// goWith leads to a place with the state that its page begins with.
func (w *Window) goWith(r Route, state any) {
	w.save()
	w.history.Go(r)
	if state != nil {
		w.history.Save(state)
	}
	w.show()
}

// Back leads to where the user came from.
func (w *Window) Back() {
	w.save()
	if w.history.Back() {
		w.show()
	}
}

// Forward undoes a Back.
func (w *Window) Forward() {
	w.save()
	if w.history.Forward() {
		w.show()
	}
}

// save keeps the state of the page that is about to go.
func (w *Window) save() {
	if p, ok := w.page.(interface{ State() any }); ok {
		w.history.Save(p.State())
	}
}

// show builds the page of the current route and lets the one before go.
func (w *Window) show() {
	if p, ok := w.page.(interface{ Close() }); ok {
		p.Close()
	}
	if w.pageWork != nil {
		w.pageWork.Close()
	}
	w.pageWork = w.newRunner()
	r := w.history.Current()
	w.page = w.pageOf(r, w.history.State())
	w.place(r)
	w.side.mark(r)
	w.side.back.Hidden = !w.history.CanBack()
	w.side.content.Refresh()
	if r.Page != Search && w.top.field.Text != "" {
		w.top.field.SetText("")
	}
	w.focus()
}

// place puts the page beside the sidebar, or over the whole window.
func (w *Window) place(r Route) {
	content := w.page.Content()
	switch r.Page {
	case Welcome, Viewer, locked:
		w.root.Objects = []fyne.CanvasObject{kit.NewFill("paper"), content}
	default:
		w.main.Objects = []fyne.CanvasObject{content}
		w.main.Refresh()
		w.root.Objects = []fyne.CanvasObject{kit.NewFill("paper"), w.frame}
	}
	w.root.Refresh()
}

// focus gives the keyboard to the page, unless the user is typing a search.
func (w *Window) focus() {
	if p, ok := w.page.(*search.Page); ok {
		w.focusSearch(p)
		return
	}
	p, ok := w.page.(interface{ Focusable() fyne.Focusable })
	w.win.Canvas().Unfocus()
	if ok && p.Focusable() != nil && shows(w.page.Content(), p.Focusable()) {
		w.win.Canvas().Focus(p.Focusable())
	}
}

// shown gives the keyboard to a page that has loaded, unless the user has put
// it somewhere else meanwhile.
func (w *Window) shown() {
	if w.win.Canvas().Focused() == nil {
		w.focus()
	}
}

// shows reports whether a page that may still be loading has put an object on
// the screen.
func shows(o fyne.CanvasObject, wanted fyne.Focusable) bool {
	if o == wanted.(fyne.CanvasObject) {
		return true
	}
	switch c := o.(type) {
	case *fyne.Container:
		return slices.ContainsFunc(c.Objects, func(o fyne.CanvasObject) bool { return shows(o, wanted) })
	case *container.ThemeOverride:
		return shows(c.Content, wanted)
	}
	return false
}

// refresh builds the current page anew, because what it shows has changed.
func (w *Window) refresh() {
	if w.history.Current().Page == Person { // it may be somebody else by now
		w.save()
		w.show()
		return
	}
	if p, ok := w.page.(interface{ Reload() }); ok {
		p.Reload()
		return
	}
	if _, ok := w.page.(*importing.Page); !ok {
		w.save()
		w.show()
	}
}
