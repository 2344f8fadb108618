package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dotori/archive/catalog"
	"dotori/ui/photos"
	"dotori/ui/task"
)

// cellMenu offers what can be done with the cell under the pointer.
func (w *Window) cellMenu(s photos.Scope, cell catalog.Cell, at fyne.Position) {
	var items []*fyne.MenuItem
	for _, a := range w.choiceActions(w.history.Current()) {
		if cell.ID != "" || a.Cards {
			items = append(items, fyne.NewMenuItem(a.Text, func() { w.withItems(s, cell, a.Do) }))
		}
	}
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), w.win.Canvas(), at)
}

// withItems does something with the items that a cell stands for.
func (w *Window) withItems(s photos.Scope, cell catalog.Cell, do func(ids []string)) {
	if cell.ID != "" {
		do([]string{cell.ID})
		return
	}
	task.Run(w.pageWork, func(ctx context.Context) ([]string, error) {
		return w.on.Photos.Behind(ctx, s.Query, []catalog.Cell{cell})
	}, func(ids []string, err error) {
		if err != nil {
			w.fail(err)
			return
		}
		do(ids)
	})
}
