package mail

import (
	"context"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/kit"
	"dotori/ui/task"
	"dotori/ui/theme"
)

// showPicks says how many mails are picked, and what can be done with them.
func (p *Page) showPicks(n int) {
	moved := false
	if n == 0 {
		moved = p.chosen.Hide()
	} else {
		moved = p.chosen.Show(p.config.Loc.N("%s chosen", n), p.config.Actions(p.starred(), p.withPicks))
	}
	if moved {
		p.frame.Refresh()
	}
}

// starred reports whether all picked mails whose lines are known are favourites.
func (p *Page) starred() bool {
	for _, run := range p.list.Picks() {
		for i := run.First; i <= run.Last; i++ {
			if h, ok := p.box.Head(i); !ok || !h.Favorite {
				return false
			}
		}
	}
	return true
}

// withPicks hands over the ids of the picked mails.
func (p *Page) withPicks(do func(ids []string)) {
	var keys []catalog.Key
	for _, run := range p.list.Picks() {
		keys = append(keys, p.box.Keys(run.First, run.Last+1)...)
	}
	task.Run(p.config.Runner, func(ctx context.Context) ([]string, error) {
		return p.config.Source.IDsAt(ctx, keys)
	}, func(ids []string, err error) {
		switch {
		case err != nil:
			p.config.Failed(err)
		case len(ids) > 0:
			do(ids)
		}
	})
}

// Chosen hands over the ids of the picked mails, or else of the one that is read.
func (p *Page) Chosen(do func(ids []string)) {
	switch {
	case len(p.list.Picks()) > 0:
		p.withPicks(do)
	case p.letter.Item.ID != "":
		do([]string{p.letter.Item.ID})
	}
}

// Picked hands over the ids of the picked mails and reports whether there are any.
func (p *Page) Picked(do func(ids []string)) bool {
	if len(p.list.Picks()) == 0 {
		return false
	}
	p.withPicks(do)
	return true
}

// Unchoose ends the choosing.
func (p *Page) Unchoose() { p.list.ClearPicks() }

// menu offers what can be done with all picked mails, or with one that is not
// among them.
func (p *Page) menu(i int, at fyne.Position) {
	h, ok := p.box.Head(i)
	switch {
	case p.list.Picked(i):
		p.offer(p.config.Actions(p.starred(), p.withPicks), at)
	case ok:
		p.offer(p.config.Actions(h.Favorite, only(h.ID)), at)
	}
}

func (p *Page) offer(actions []kit.Action, at fyne.Position) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p.list); c != nil {
		widget.ShowPopUpMenuAtPosition(menuOf(actions), c, at)
	}
}

func menuOf(actions []kit.Action) *fyne.Menu {
	var items []*fyne.MenuItem
	for _, a := range actions {
		items = append(items, fyne.NewMenuItem(a.Text, a.Do))
	}
	return fyne.NewMenu("", items...)
}

// only hands over one id.
func only(id string) func(do func(ids []string)) {
	return func(do func(ids []string)) { do([]string{id}) }
}

// actionsOf are what can be done with the mail that is read.
func (p *Page) actionsOf(it archive.Item) []kit.Action {
	return p.config.Actions(it.Favorite, only(it.ID))
}

// tools are at the right of the head of a mail.
func (r *reading) tools(it archive.Item) fyne.CanvasObject {
	var more *kit.Button
	more = kit.NewIconButton(fynetheme.MoreVerticalIcon(), func() {
		if c := fyne.CurrentApp().Driver().CanvasForObject(more); c != nil {
			widget.ShowPopUpMenuAtRelativePosition(menuOf(r.actions(it)), c, fyne.NewPos(0, more.Size().Height), more)
		}
	}).Hint(r.config.Loc.T("More"))
	if !it.Favorite {
		return more
	}
	return kit.NewRow(theme.Step, kit.NewText(theme.Body().In(theme.LeafText), "★"), more)
}
