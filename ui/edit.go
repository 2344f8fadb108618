package ui

import (
	"context"

	"dotori/archive"
	"dotori/archive/amend"
	"dotori/archive/catalog"
	"dotori/ui/diary"
	"dotori/ui/kit"
	"dotori/ui/repair"
)

// sheetWidth is that of the sheet; larger text makes it wider, but not as much
// as itself, so that the page has room too.
const sheetWidth, widest = 372, 1.25

// editItem returns how the user corrects an item, or nil where nothing can change.
func (w *Window) editItem() func(archive.Item) {
	if w.on.Do == nil {
		return nil
	}
	return func(it archive.Item) { w.edit([]string{it.ID}) }
}

// takeDate returns how an item gets another of the dates that are told of it, or
// nil where nothing can change.
func (w *Window) takeDate() func(string, archive.Moment) {
	if w.on.Do == nil {
		return nil
	}
	return func(id string, m archive.Moment) {
		edits, err := amend.Change{Date: amend.Set(m)}.Edits(archive.Item{ID: id})
		if err != nil {
			w.fail(err)
			return
		}
		w.do("Set the date", w.loc.T("Now dated %s", w.loc.Moment(m)), edits...)
	}
}

// edit opens the sheet on which the user corrects items, beside the page.
func (w *Window) edit(ids []string) {
	if w.on.Do == nil {
		w.say(w.loc.T("The library is open for reading only."), "", nil)
		return
	}
	w.putAway()
	w.lay(repair.New(repair.Config{Source: w.on.Repair, Runner: w.newRunner(), Loc: w.loc, Close: w.putAway,
		Ready: w.focusSheet, Save: w.saveEdits}, ids))
}

// follow lets the sheet of the item that the page showed be that of the one
// that it shows now. What was typed is put away.
func (w *Window) follow(from, to string) {
	if w.sheet == nil || from == to || !w.sheet.Of(from) {
		return
	}
	if w.sheet.Touched() {
		w.putAway()
		return
	}
	if _, typing := w.win.Canvas().Focused().(*kit.Entry); typing {
		w.focus() // the field is going away
	}
	w.sheet.Turn([]string{to})
}

// saveEdits makes what the sheet asks for, and ends the choosing on the page.
func (w *Window) saveEdits(title, news string, edits func() []catalog.Edit) {
	w.endChoice()
	w.doLater(title, news, func(context.Context) ([]catalog.Edit, error) { return edits(), nil })
}

// lay shows a sheet at the right of the window.
func (w *Window) lay(s *repair.Sheet) {
	w.sheet = s
	w.margin.Objects = append(w.margin.Objects[:0], kit.NewFixedWidth(sheetWidth*min(max(w.prefs.TextScale(), 1), widest), s.Content()))
	w.margin.Show()
	w.win.Content().Refresh()
	w.focusSheet()
}

func (w *Window) focusSheet() {
	if w.sheet != nil && w.sheet.Focusable() != nil {
		w.win.Canvas().Focus(w.sheet.Focusable())
	}
}

// putAway closes the sheet. What is not saved can be taken up again.
func (w *Window) putAway() {
	s, life := w.sheet, w.life
	if s == nil {
		return
	}
	touched := s.Touched()
	if touched {
		w.sheet = nil // it may come back
	}
	w.dropSheet()
	w.focus()
	if touched {
		w.say(w.loc.T("What you were editing is put away."), w.loc.T("Go on editing"), func() {
			if w.life == life {
				w.lay(s)
			}
		})
	}
}

// dropSheet takes the sheet away with what is on it.
func (w *Window) dropSheet() {
	if w.sheet != nil {
		w.sheet.Close()
	}
	w.sheet = nil
	w.margin.Objects = nil
	w.margin.Hide()
	w.win.Content().Refresh()
}

// saveSheet keeps what is edited.
func (w *Window) saveSheet() {
	if w.sheet != nil {
		w.sheet.Save()
	}
}

// editHere corrects what is chosen on the page, or else what it shows.
func (w *Window) editHere() {
	if p, ok := w.page.(interface{ Chosen(func(ids []string)) }); ok {
		p.Chosen(w.edit)
		return
	}
	if id := w.shownItem(); id != "" {
		w.edit([]string{id})
	}
}

// shownItem returns the id of the one item that the page shows, or "".
func (w *Window) shownItem() string {
	switch p := w.page.(type) {
	case viewerPage:
		return p.Current().ID
	case interface{ Item() archive.Item }:
		return p.Item().ID
	}
	return ""
}

var _ interface{ Item() archive.Item } = (*diary.Page)(nil)
