package ui

import (
	"strconv"

	"fyne.io/fyne/v2"

	"dotori/archive/library"
	"dotori/ui/exporting"
	"dotori/ui/importing"
)

// dropped takes what was dropped anywhere on the window.
func (w *Window) dropped(_ fyne.Position, uris []fyne.URI) {
	paths := make([]string, 0, len(uris))
	for _, u := range uris {
		if u.Scheme() == "file" {
			paths = append(paths, u.Path())
		}
	}
	w.take(paths)
}

// take begins an import, where the library can be written to, or a merge where
// it is a library that came.
func (w *Window) take(paths []string) {
	switch {
	case w.on.Library.Sample:
		w.leaveSample()
	case w.on.Library.ReadOnly:
		w.say(w.loc.T("The library is open for reading only."), "", nil)
		return
	case w.merges.Busy():
		w.say(w.loc.T("A merge is under way: it comes first."), "", nil)
		return
	case w.imports.Busy():
		w.say(w.loc.T("One import after the other: the one under way comes first."), "", nil)
		return
	case len(paths) == 1 && w.on.Merger != nil && library.Exists(paths[0]):
		w.merges.Look(paths[0])
		w.Go(Route{Page: Merging})
		return
	}
	w.imports.Look(paths)
	w.Go(Route{Page: Importing})
}

func (w *Window) chooseFile()   { w.choose(w.dialogs.File) }
func (w *Window) chooseFolder() { w.choose(w.dialogs.Folder) }

// choose asks what to import, where there can be an import.
func (w *Window) choose(ask func(done func(path string))) {
	if w.on.Library.ReadOnly && !w.on.Library.Sample {
		w.take(nil)
		return
	}
	ask(func(path string) { w.take([]string{path}) })
}

// importChanged follows the import, whatever page is shown.
func (w *Window) importChanged() {
	p, watching := w.page.(*importing.Page)
	if watching {
		p.Refresh()
		w.offerImport(p)
	}
	busy := w.imports.Busy()
	if busy {
		w.side.work(w.loc.T("Importing …"), w.part(w.imports.Progress), func() { w.Go(Route{Page: Importing}) })
	}
	w.laboured(w.importing, busy, w.loc.T("The import has ended."))
	if w.importing && !busy {
		w.imported(watching)
	}
	w.importing = busy
	w.closeWhenDone()
}

// offerImport lets Enter go on with the import, unless the user has put the
// keyboard somewhere else.
func (w *Window) offerImport(p *importing.Page) {
	c, before := w.win.Canvas(), w.offered
	if at := c.Focused(); at != nil && at != before {
		return
	}
	w.offered = p.Focusable()
	c.Unfocus() // what had the keyboard may be gone
	if w.offered != nil {
		c.Focus(w.offered)
	}
}

// part says how far an import is, in percent or else in memories.
func (w *Window) part(p importing.Progress) string {
	if f := p.Fraction(); f >= 0 {
		return strconv.Itoa(int(100*f)) + "%"
	}
	return w.loc.Number(p.Items)
}

// imported follows the end of an import.
func (w *Window) imported(watching bool) {
	w.side.work("", "", nil)
	if !watching {
		w.say(w.loc.T("The import has ended."), w.loc.T("Show the report"), func() { w.Go(Route{Page: Importing}) })
	}
	w.libraryChanged()
}

// libraryChanged counts anew and shows what came or went.
func (w *Window) libraryChanged() {
	if w.on.Changed != nil {
		w.on.Changed()
	}
	w.review.forget()
	w.survey(w.refresh)
}

// exportChanged follows the export, whatever page is shown.
func (w *Window) exportChanged() {
	p, watching := w.page.(*exporting.Page)
	if watching {
		p.Refresh()
	}
	busy := w.exports.Busy()
	w.laboured(w.exporting, busy, w.loc.T("The export has ended."))
	if w.exporting && !busy && !watching && !w.closing {
		w.say(w.loc.T("The export has ended."), w.loc.T("Show the report"), func() { w.Go(Route{Page: Exporting}) })
	}
	w.exporting = busy
	w.closeWhenDone()
}

// visit leads from a report to what came.
func (w *Window) visit(year int) {
	if year == 0 {
		w.Go(Route{Page: All})
		return
	}
	w.Go(Route{Year, strconv.Itoa(year)})
}
