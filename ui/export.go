package ui

import (
	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/exporting"
)

// exportHere opens the export page with what is chosen on the page, or with the
// one item that it shows, before all else.
func (w *Window) exportHere() {
	p, picks := w.page.(interface{ Picked(func(ids []string)) bool })
	id := w.shownItem()
	switch {
	case picks && p.Picked(w.export):
	case id != "":
		w.export([]string{id})
	case w.history.Current().Page != Exporting:
		w.export(nil)
	}
}

// export opens the export page with what makes sense from here: what is
// chosen, what the page shows, everything.
func (w *Window) export(chosen []string) {
	if !w.exports.Busy() {
		w.exports.Open(w.scopes(chosen))
	}
	w.Go(Route{Page: Exporting})
}

func (w *Window) scopes(chosen []string) []exporting.Scope {
	var scopes []exporting.Scope
	if len(chosen) > 0 {
		scopes = append(scopes, exporting.Scope{Title: w.chosenTitle(chosen), Query: catalog.Query{IDs: chosen, WithHidden: true}})
	}
	r := w.history.Current()
	if p, ok := w.page.(viewerPage); ok {
		r = routeOf(p.Place().Query)
	}
	if s := w.scopeOf(r); s.Title != "" {
		scopes = append(scopes, s)
	}
	return append(scopes, exporting.Scope{Title: w.loc.T("Everything"), Query: catalog.Query{}})
}

// scopeOf is what a page shows, without a title where that is everything or
// nothing to export.
func (w *Window) scopeOf(r Route) exporting.Scope {
	switch r.Page {
	case Year, InDecade, InMonth, Today, Undated, Favorites, Hidden, Person, Tag, Service, Album, Imported:
		return exporting.Scope{Title: w.scopeTitle(r), Query: w.scope(r).Query}
	case Search:
		if q := w.results.Filter.Query(); r.Arg != "" || !w.results.Filter.None() {
			q.Text = r.Arg
			return exporting.Scope{Title: w.loc.T("The search “%s”", r.Arg), Query: q}
		}
	case Chats, Mails, Diaries:
		return w.textScope(r)
	}
	return exporting.Scope{}
}

// textScope is a chat room, a mail folder or a diary, or all of them.
func (w *Window) textScope(r Route) exporting.Scope {
	kinds, all, one := []archive.Kind{archive.Message}, w.loc.T("Chats"), w.loc.T("This chat")
	switch r.Page {
	case Mails:
		kinds, all, one = []archive.Kind{archive.Mail}, w.loc.T("Mails"), w.loc.T("This folder")
	case Diaries:
		kinds, all, one = []archive.Kind{archive.Diary, archive.Post, archive.Guestbook, archive.Comment}, w.loc.T("Diaries"), w.loc.T("This diary")
	}
	if id := leadingID(r.Arg); id != 0 {
		return exporting.Scope{Title: one, Query: catalog.Query{Collection: id}}
	}
	return exporting.Scope{Title: all, Query: catalog.Query{Kinds: kinds}}
}

// chosenTitle names what is chosen; of one thing that is looked at it says so.
func (w *Window) chosenTitle(chosen []string) string {
	if _, viewing := w.page.(viewerPage); viewing && len(chosen) == 1 {
		return w.loc.T("This picture")
	}
	return w.loc.N("What is chosen (%s)", len(chosen))
}

func (w *Window) scopeTitle(r Route) string {
	switch r.Page {
	case Year:
		return w.loc.T("All of %s", w.loc.Year(int(id(r.Arg))))
	case InDecade:
		return w.loc.T("Some time in the %s", w.loc.Decade(int(id(r.Arg))))
	case Undated:
		return w.loc.T("Date unknown")
	}
	s := w.scope(r)
	if s.Title == "" && s.Query.Month != 0 {
		return w.loc.YearMonth(s.Query.Year, s.Query.Month)
	}
	return s.Title
}
