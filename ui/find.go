package ui

import (
	"dotori/ui/search"
)

// searchPage shows what is found of a text, as it was left.
func (w *Window) searchPage(text string, state any) page {
	at, ok := state.(search.Place)
	if !ok {
		at.Stop = -1
	}
	if w.top.field.Text != text {
		w.top.field.SetText(text)
	}
	return search.New(search.Config{
		Loc: w.loc, Results: w.results, Library: w.on.Facets, Runner: w.pageWork, Album: w.album(),
		Open: w.openHit, Service: w.service,
		Type:   w.search,
		Field:  func() { w.win.Canvas().Focus(w.top.field) },
		Help:   func() { w.Go(Route{Page: Help}) },
		Recent: w.prefs.Searches, SetRecent: w.prefs.SetSearches,
	}, text, at)
}

// search puts a text into the field and searches for it at once.
func (w *Window) search(text string) {
	w.top.field.SetText(text)
	w.typed(text)
}

// typed follows the search field.
func (w *Window) typed(text string) {
	p, searching := w.page.(*search.Page)
	switch {
	case searching:
		w.history.Replace(Route{Search, text})
		p.Search(text)
	case text != "":
		w.Go(Route{Search, text})
	}
}

// leaveField leaves the search.
func (w *Window) leaveField() {
	if p, searching := w.page.(*search.Page); searching {
		if !p.Dismiss() {
			w.Back()
		}
		return
	}
	w.top.field.SetText("")
	w.focus()
}

// enterResults leads from the field into what was found.
func (w *Window) enterResults() {
	if p, searching := w.page.(*search.Page); searching {
		p.Enter()
		return
	}
	w.focus()
}

// rememberSearch keeps what was searched for with Enter.
func (w *Window) rememberSearch(string) {
	if p, searching := w.page.(*search.Page); searching {
		p.Remember()
	}
}

// openField leads to the search, before anything is typed.
func (w *Window) openField() {
	if _, searching := w.page.(*search.Page); !searching && !w.covered() {
		w.Go(Route{Search, w.top.field.Text})
	}
}

func (w *Window) focusField() {
	switch w.history.Current().Page {
	case Welcome, locked:
		return
	case Viewer:
		w.Back()
	}
	w.win.Canvas().Focus(w.top.field)
	w.openField()
}

// focusSearch gives the keyboard to the hit that had it, unless the user is
// typing.
func (w *Window) focusSearch(p *search.Page) {
	if w.win.Canvas().Focused() == w.top.field {
		return
	}
	w.win.Canvas().Focus(w.top.field)
	p.Resume()
}
