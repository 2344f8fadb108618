package ui

import (
	"strconv"

	"dotori/ui/merging"
)

func (w *Window) mergePage() page {
	return merging.New(w.loc, w.merges, merging.Actions{Choose: w.chooseMerge, Visit: func() { w.visit(0) }, Confirm: w.confirm})
}

// chooseMerge asks which library to merge into this one.
func (w *Window) chooseMerge() {
	w.dialogs.Folder(func(dir string) {
		if w.imports.Busy() {
			w.say(w.loc.T("One import after the other: the one under way comes first."), "", nil)
			return
		}
		w.merges.Look(dir)
	})
}

// mergeChanged follows the merge, whatever page is shown.
func (w *Window) mergeChanged() {
	p, watching := w.page.(*merging.Page)
	if watching {
		p.Refresh()
	}
	busy := w.merges.Busy()
	if busy {
		part := ""
		if f := w.merges.Fraction(); f >= 0 {
			part = strconv.Itoa(int(100*f)) + "%"
		}
		w.side.work(w.loc.T("Merging …"), part, func() { w.Go(Route{Page: Merging}) })
	}
	w.laboured(w.merging, busy, w.loc.T("The merge has ended."))
	if w.merging && !busy {
		w.side.work("", "", nil)
		if !watching {
			w.say(w.loc.T("The merge has ended."), w.loc.T("Show the report"), func() { w.Go(Route{Page: Merging}) })
		}
		w.libraryChanged()
	}
	w.merging = busy
	w.closeWhenDone()
}
