package ui

import (
	"context"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/importing"
	"dotori/ui/task"
)

// Clocks tells how far imports go in time, and how they are moved.
type Clocks interface {
	Reach(ctx context.Context, imp string) (catalog.Reach, error)
	Shifts(ctx context.Context) (map[string]archive.Shift, error)
}

// clock returns what corrects the clock of an import; nil where nothing can be
// changed.
func (w *Window) clock() func(catalog.Import) {
	if w.on.Do == nil || w.on.Clocks == nil {
		return nil
	}
	return w.askClock
}

// askClock asks how the clock of an import was wrong.
func (w *Window) askClock(i catalog.Import) {
	task.Run(w.pageWork, func(ctx context.Context) (*importing.Clock, error) {
		reach, err := w.on.Clocks.Reach(ctx, i.ID)
		if err != nil {
			return nil, err
		}
		shifts, err := w.on.Clocks.Shifts(ctx)
		return importing.NewClock(i.ID, reach, shifts[i.ID]), err
	}, func(c *importing.Clock, err error) {
		if err != nil {
			w.fail(err)
			return
		}
		w.showClock(c)
	})
}

func (w *Window) showClock(c *importing.Clock) {
	var done func()
	sheet := importing.NewClockSheet(w.loc, c, func(by archive.Shift) {
		done()
		w.shiftImport(c.Import, by)
	}, func() { done() })
	done = w.askIn(440, w.loc.T("The clock was wrong"), sheet.Content)
	w.win.Canvas().Focus(sheet.Focusable())
}

// shiftImport moves the times of an import.
func (w *Window) shiftImport(imp string, by archive.Shift) {
	news := w.loc.T("The times were moved.")
	if by == (archive.Shift{}) {
		news = w.loc.T("The times are as the archive says again.")
	}
	edits := []catalog.Edit{catalog.EditShift(imp, by)}
	w.doThen("Shift the times of an import", news, func(context.Context) ([]catalog.Edit, error) { return edits, nil }, func() {
		w.imports.Measure()
		w.reload()
	})
}
