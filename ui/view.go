package ui

import (
	"dotori/archive/catalog"
	"dotori/ui/photos"
	"dotori/ui/viewer"
)

// viewing is the state of the viewer: the pictures to go through.
type viewing struct {
	cells []catalog.Cell
	at    int
}

// viewerPage shows the pictures that the route was entered with.
func (w *Window) viewerPage(state any) page {
	p := viewer.New(viewer.Config{
		Source: w.on.Viewer, Pictures: w.on.Pictures, Original: w.on.Original, Facts: w.on.Facts,
		Runner: w.pageWork, Do: w.pageWork.Do, Loc: w.loc,
		Service: w.service, Reason: w.reason, Open: w.openOriginal,
		Favorite: w.favorite(), EditDate: w.editDate(),
		Back: func(catalog.Cell) { w.Back() },
	})
	v, _ := state.(viewing)
	if len(v.cells) > 0 {
		p.Show(v.cells, v.at)
	}
	return viewerPage{p, v}
}

// viewerPage lets the window keep what the viewer goes through.
type viewerPage struct {
	*viewer.Page
	shown viewing
}

// State returns the pictures and the one that was shown last.
func (p viewerPage) State() any {
	if len(p.shown.cells) == 0 {
		return p.shown
	}
	current := p.Current()
	for i, c := range p.shown.cells {
		if c.ID == current.ID && c.SHA256 == current.SHA256 {
			p.shown.at = i
		}
	}
	return p.shown
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

// choiceActions are what can be done with chosen pictures.
func (w *Window) choiceActions() []photos.Action {
	actions := []photos.Action{{Text: w.loc.T("Export"), Cards: true, Do: func(ids []string) { w.export(ids) }}}
	if w.on.Do == nil {
		return actions
	}
	return append([]photos.Action{
		{Text: w.loc.T("Add to favourites"), Do: func(ids []string) { w.do("Add to favourites", "", setting("favorite", true, ids...)...) }},
		{Text: w.loc.T("Set the date"), Do: w.askDates},
		{Text: w.loc.T("Hide"), Cards: true, Do: func(ids []string) { w.hide(ids) }},
	}, actions...)
}

// hide takes items out of sight, with a way back.
func (w *Window) hide(ids []string) {
	w.do("Hide", w.loc.N("%s hidden", len(ids)), setting("hidden", true, ids...)...)
}
