package ui

import (
	"unicode/utf8"

	"dotori/archive/catalog"
	"dotori/ui/search"
	"dotori/ui/viewer"
)

// searchPage shows what is found of a text, as it was left.
func (w *Window) searchPage(text string, state any) page {
	at, ok := state.(search.Place)
	if !ok {
		at.Stop = -1
	}
	if w.top.field.Text != text {
		w.fillField(text)
	}
	return search.New(search.Config{
		Loc: w.loc, Results: w.results, Library: w.on.Facets, Runner: w.pageWork, Album: w.album(), Canvas: w.win.Canvas(),
		Open: w.openHit, Service: w.service,
		Type:   w.search,
		Field:  func() { w.win.Canvas().Focus(w.top.field) },
		Help:   func() { w.Go(Route{Page: Help}) },
		Recent: w.prefs.Searches, SetRecent: w.prefs.SetSearches,
	}, text, at)
}

// search puts a text into the field and searches for it at once.
func (w *Window) search(text string) {
	w.fillField(text)
	w.typed(text)
}

// fillField puts a text into the field, to be typed on.
func (w *Window) fillField(text string) {
	w.top.field.SetText(text)
	w.top.field.CursorColumn = utf8.RuneCountInString(text)
	w.top.field.Refresh()
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

// openFound opens a picture among the others that were found.
func (w *Window) openFound(h catalog.Hit) {
	var cells []catalog.Cell
	for _, g := range w.results.Groups {
		if g.Kind == h.Item.Kind {
			for _, other := range g.Hits {
				cells = append(cells, cellOf(other))
			}
		}
	}
	at := cellOf(h)
	if at.SHA256 == "" || len(cells) == 0 {
		w.openItem(h.Item)
		return
	}
	w.goWith(Route{Viewer, at.ID}, viewing{viewer.Place{Item: at.ID, SHA256: at.SHA256}, cells})
}

// cellOf is a hit as grids and the viewer know it.
func cellOf(h catalog.Hit) catalog.Cell {
	it := h.Item
	c := catalog.Cell{Key: h.Key, ID: it.ID, Kind: it.Kind, Service: it.Service, Wall: it.Moment.Wall,
		Year: it.Moment.Year(), Month: it.Moment.Month(), Decade: it.Moment.Decade(), Favorite: it.Favorite, Count: 1}
	if len(it.Media) > 0 {
		m := it.Media[0]
		c.SHA256, c.Duration, c.Missing = m.SHA256, m.Duration, m.Missing
		if m.Height > 0 {
			c.Aspect = float32(m.Width) / float32(m.Height)
		}
	}
	return c
}
