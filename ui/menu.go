package ui

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dotori/archive/catalog"
	"dotori/ui/photos"
	"dotori/ui/task"
)

// cellMenu offers what can be done with the cell under the pointer.
func (w *Window) cellMenu(s photos.Scope, cell catalog.Cell, at fyne.Position) {
	w.showMenu(w.choiceActions(w.history.Current()), s, cell, at)
}

// viewerMenu offers what can be done with the picture that is looked at, by
// where it is looked at from.
func (w *Window) viewerMenu(id string, at fyne.Position) {
	from := Route{Page: All}
	if p, ok := w.page.(viewerPage); ok {
		from = routeOf(p.Place().Query)
	}
	w.showMenu(w.choiceActions(from), photos.Scope{}, catalog.Cell{ID: id}, at)
}

// routeOf returns the place that shows what a query selects, or [All].
func routeOf(q *catalog.Query) Route {
	switch {
	case q == nil:
	case q.Trashed:
		return Route{Page: Trash}
	case q.Hidden:
		return Route{Page: Hidden}
	case q.Favorite:
		return Route{Page: Favorites}
	case q.Collection != 0:
		return Route{Album, strconv.FormatInt(q.Collection, 10)}
	}
	return Route{Page: All}
}

func (w *Window) showMenu(actions []photos.Action, s photos.Scope, cell catalog.Cell, at fyne.Position) {
	var items []*fyne.MenuItem
	for _, a := range actions {
		if !a.Several && (cell.ID != "" || a.Cards) {
			items = append(items, fyne.NewMenuItem(a.Text, func() { w.withItems(s, cell, a.Do) }))
		}
	}
	if cell.Stack > 1 && w.on.Do != nil {
		items = append(items, fyne.NewMenuItem(w.loc.T("Take them apart again"), func() { w.takeApart(cell.ID) }))
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
