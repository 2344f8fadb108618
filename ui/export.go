package ui

import (
	"dotori/archive/catalog"
	"dotori/ui/exporting"
)

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
		scopes = append(scopes, exporting.Scope{Title: w.loc.N("What is chosen (%s)", len(chosen)), Query: catalog.Query{IDs: chosen}})
	}
	r := w.history.Current()
	switch r.Page {
	case Year, Undated, Favorites, Person, Tag, Service, Album:
		s := w.scope(r)
		scopes = append(scopes, exporting.Scope{Title: w.scopeTitle(r), Query: s.Query})
	case Search:
		if q := w.results.Filter.Query(); r.Arg != "" || !w.results.Filter.None() {
			q.Text = r.Arg
			scopes = append(scopes, exporting.Scope{Title: w.loc.T("The search “%s”", r.Arg), Query: q})
		}
	case Chats:
		room := leadingID(r.Arg)
		if room != 0 {
			scopes = append(scopes, exporting.Scope{Title: w.loc.T("This chat"), Query: catalog.Query{Collection: room}})
		}
	}
	return append(scopes, exporting.Scope{Title: w.loc.T("Everything"), Query: catalog.Query{}})
}

func (w *Window) scopeTitle(r Route) string {
	switch r.Page {
	case Year:
		return w.loc.T("All of %s", w.loc.Year(int(id(r.Arg))))
	case Undated:
		return w.loc.T("Date unknown")
	}
	return w.scope(r).Title
}
