package ui

import (
	"cmp"
	"context"
	"slices"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/similar"
	"dotori/ui/photos"
	"dotori/ui/task"
)

// The actions on stacks, keys of their translations; the command line calls
// them the same.
const (
	stackTitle = "Stack items"
	apartTitle = "Take a stack apart"
)

// stackAction makes one of all pictures that are chosen.
func (w *Window) stackAction() photos.Action {
	return photos.Action{Text: w.loc.T("Make them one"), Several: true, Do: w.stack}
}

// stack makes one of the pictures and videos among items, the best on top.
func (w *Window) stack(ids []string) {
	task.Run(w.pageWork, func(ctx context.Context) ([]archive.Item, error) { return w.visible(ctx, ids) },
		func(all []archive.Item, err error) {
			switch {
			case err != nil:
				w.fail(err)
			case len(all) < 2:
				w.say(w.loc.T("Choose two pictures or more, and they become one."), "", nil)
			default:
				w.endChoice()
				w.doStacks(stackTitle, w.loc.N("%s pictures are one now.", len(all)), onTop(all))
			}
		})
}

// visible returns the pictures and videos among items, the best first.
func (w *Window) visible(ctx context.Context, ids []string) (all []archive.Item, err error) {
	for _, id := range ids {
		it, err := w.on.Review.Item(ctx, id)
		if err != nil {
			return nil, err
		}
		if len(it.Media) > 0 && (it.Kind == archive.Photo || it.Kind == archive.Video) {
			all = append(all, it)
		}
	}
	slices.SortFunc(all, better)
	return all, nil
}

func better(a, b archive.Item) int {
	x, y := shot(a), shot(b)
	switch {
	case similar.Better(&x, &y):
		return -1
	case similar.Better(&y, &x):
		return 1
	}
	return cmp.Compare(a.ID, b.ID)
}

// shot is what is known of an item's first picture.
func shot(it archive.Item) similar.Shot {
	m := it.Media[0]
	return similar.Shot{Name: m.Name, MIME: m.MIME, Size: m.Size, Width: m.Width, Height: m.Height, Moment: it.Moment}
}

// onTop returns the edits that lay the first item on the others.
func onTop(all []archive.Item) []catalog.Edit {
	edits := []catalog.Edit{catalog.EditStack(all[0].ID, "")}
	for _, it := range all[1:] {
		edits = append(edits, catalog.EditStack(it.ID, all[0].ID))
	}
	return edits
}

// layOnTop returns how the first of a stack gets on top, or nil where nothing
// can change.
func (w *Window) layOnTop() func(stack []archive.Item) {
	if w.on.Do == nil {
		return nil
	}
	return func(stack []archive.Item) { w.doStacks(stackTitle, w.loc.T("This one is on top now."), onTop(stack)) }
}

// unstack returns how items leave the stack that they lie in, or nil where
// nothing can change.
func (w *Window) unstack() func(ids []string) {
	if w.on.Do == nil {
		return nil
	}
	return func(ids []string) {
		w.do(apartTitle, w.loc.N("%s pictures stand alone again.", len(ids)), outOf(ids)...)
	}
}

func outOf(ids []string) []catalog.Edit {
	edits := make([]catalog.Edit, len(ids))
	for i, id := range ids {
		edits[i] = catalog.EditStack(id, "")
	}
	return edits
}

// takeApart takes the whole stack of an item apart.
func (w *Window) takeApart(id string) {
	w.doLater(apartTitle, w.loc.T("They stand alone again."), func(ctx context.Context) ([]catalog.Edit, error) {
		stack, err := w.on.Viewer.Stack(ctx, id)
		var ids []string
		for _, s := range stack[min(1, len(stack)):] {
			ids = append(ids, s.Item.ID)
		}
		return outOf(ids), err
	})
}
