package chats

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dotori/ui/kit"
	"dotori/ui/prose"
)

// with fetches a message.
func (t *talk) with(message int, f func(Line)) {
	t.room.Fetch(message, 1, func(all []Line, err error) {
		if err == nil && len(all) == 1 {
			f(all[0])
		}
	})
}

// picture opens a picture of a message.
func (t *talk) picture(message, picture int) {
	t.with(message, func(l Line) {
		if all := pictures(l.Item); picture < len(all) {
			t.config.Picture(l.Item, all[picture])
		}
	})
}

// link follows a link of a message: an address, or one of its files.
func (t *talk) link(message, link int) {
	t.with(message, func(l Line) {
		addresses := prose.Addresses(l.Item.Text)
		if link < len(addresses) {
			at := addresses[link]
			t.config.Link(l.Item.Text[at[0]:at[1]])
			return
		}
		if all := files(l.Item); link-len(addresses) < len(all) {
			t.config.File(all[link-len(addresses)])
		}
	})
}

// quoted goes to what a message answers.
func (t *talk) quoted(message int) {
	t.with(message, func(l Line) {
		if l.Answered != nil && l.Answered.ID != "" {
			t.room.FindID(l.Answered.ID, t.list.Mark)
		}
	})
}

// menu offers what can be done with a message, and with all that are selected.
func (t *talk) menu(message int, at fyne.Position) {
	t.with(message, func(l Line) {
		if c := fyne.CurrentApp().Driver().CanvasForObject(t.list); c != nil {
			widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", t.menuItems(message, l)...), c, at)
		}
	})
}

func (t *talk) menuItems(message int, l Line) (items []*fyne.MenuItem) {
	loc := t.config.Loc
	for i := range pictures(l.Item) {
		items = append(items, fyne.NewMenuItem(loc.T("Open %s", pictures(l.Item)[i].Name), func() { t.picture(message, i) }))
	}
	text, links := t.words.text(l.Item)
	for i, at := range links {
		items = append(items, fyne.NewMenuItem(loc.T("Open %s", shortened(text[at[0]:at[1]], mostAddress)), func() { t.link(message, i) }))
	}
	if l.Answered != nil && l.Answered.ID != "" {
		items = append(items, fyne.NewMenuItem(loc.T("Show what this answers"), func() { t.quoted(message) }))
	}
	if can, folded := t.list.Folds(message); can {
		title := loc.T("Fold")
		if folded {
			title = loc.T("Show more")
		}
		items = append(items, fyne.NewMenuItem(title, func() { t.list.Toggle(message) }))
	}
	if len(items) > 0 {
		items = append(items, fyne.NewMenuItemSeparator())
	}
	for _, a := range t.actionsAround(message, l) {
		items = append(items, fyne.NewMenuItem(a.Text, a.Do))
	}
	return items
}

// actionsAround are those with the selection that a message is a part of, or
// with itself alone.
func (t *talk) actionsAround(message int, l Line) []kit.Action {
	spans := t.spans()
	if len(spans) == 0 {
		return t.actions([]Span{{message, 1}}, l.Item.Favorite)
	}
	actions := t.actions(spans, t.starred())
	n := 0
	for _, s := range spans {
		n += s.N
	}
	if n > 1 {
		actions[0].Text = t.config.Loc.N("Copy the text of %s messages", n)
	}
	return actions
}

// Letters of an address in a menu, and of a name in a chip.
const (
	mostAddress = 48
	mostName    = 20
)

// shortened cuts what has more letters than there is room for.
func shortened(s string, most int) string {
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}
