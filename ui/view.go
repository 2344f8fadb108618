package ui

import (
	"dotori/archive/catalog"
	"dotori/ui/photos"
	"dotori/ui/viewer"
)

// viewing begins a visit to the viewer with cells that are at hand. A history
// keeps the place alone: a hundred thousand cells are 40 MB.
type viewing struct {
	viewer.Place
	cells []catalog.Cell
}

// viewerPage shows the pictures that the route was entered with, or those of
// the place that the last visit ended at.
func (w *Window) viewerPage(state any) page {
	p := viewer.New(viewer.Config{
		Source: w.on.Viewer, Pictures: w.on.Pictures, Original: w.on.Original, Facts: w.on.Facts, Stills: w.on.Stills,
		Runner: w.pageWork, Do: w.pageWork.Do, Loc: w.loc, Session: w.looks(), Service: w.service, Reason: w.reason,
		Actions: viewer.Actions{
			Open: w.openOriginal, Motion: w.openMotion, Favorite: w.favorite(), EditDate: w.editItem(), TakeDate: w.takeDate(),
			Export: func(id string) { w.export([]string{id}) },
			More:   w.viewerMenu, Unstack: w.unstack(), LayOnTop: w.layOnTop(),
			Moved: w.follow,
			Visit: w.visitCell, FullScreen: w.fillScreen, Back: w.Back,
		},
	})
	at, _ := state.(viewer.Place)
	v, fresh := state.(viewing)
	if fresh {
		at = v.Place
	}
	p.Open(at, v.cells)
	return viewerPage{p, w.prefs}
}

// viewerPage lets the window keep where one is in the viewer.
type viewerPage struct {
	*viewer.Page
	prefs Preferences
}

// State returns the place, and remembers how slide shows go on.
func (p viewerPage) State() any {
	p.prefs.SetSlides(p.Slides())
	return p.Place()
}

// looks returns what the viewers of this window remember together.
func (w *Window) looks() *viewer.Session {
	if w.looking == nil {
		w.looking = viewer.NewSession(w.prefs.Slides())
	}
	return w.looking
}

// fillScreen makes the window fill the screen for a while.
func (w *Window) fillScreen(on bool) {
	if on {
		w.filled = w.win.FullScreen()
	}
	if !w.filled {
		w.win.SetFullScreen(on)
	}
}

// slideShow shows the pictures of the page one after the other.
func (w *Window) slideShow() {
	if p, ok := w.page.(photosPage); ok {
		w.goWith(Route{Page: Viewer}, viewing{Place: viewer.Place{Query: queryOf(p.Scope()), Play: true}})
	}
}

// queryOf selects what a page of photos shows, in its order.
func queryOf(s photos.Scope) *catalog.Query {
	q := s.Query
	q.Newest, q.WithoutParts = true, true
	return &q
}

// favorite returns how to make items favourites, or nil where nothing can change.
func (w *Window) favorite() func(id string, on bool) {
	if w.on.Do == nil {
		return nil
	}
	return func(id string, on bool) {
		title := "Remove from favourites"
		if on {
			title = "Add to favourites"
		}
		w.do(title, "", setting("favorite", on, id)...)
	}
}
