package chats

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

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

func (t *talk) menuItems(message int, l Line) []*fyne.MenuItem {
	loc := t.config.Loc
	items := []*fyne.MenuItem{t.copyItem(message)}
	if t.config.Edit != nil {
		items = append(items, fyne.NewMenuItem(loc.T("Edit"), func() {
			first, last := t.around(message)
			t.ids(first, last, t.config.Edit)
		}))
	}
	for i := range pictures(l.Item) {
		items = append(items, fyne.NewMenuItem(loc.T("Open %s", pictures(l.Item)[i].Name), func() { t.picture(message, i) }))
	}
	text, links := t.words.text(l.Item)
	for i, at := range links {
		items = append(items, fyne.NewMenuItem(loc.T("Open %s", shortened(text[at[0]:at[1]])), func() { t.link(message, i) }))
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
	return items
}

// around returns the selection that a message is a part of, or itself alone.
func (t *talk) around(message int) (first, last int) {
	if first, last, ok := t.list.Selected(); ok {
		return first, last
	}
	return message, message
}

// ids hands over those of messages from the first to the last.
func (t *talk) ids(first, last int, do func(ids []string)) {
	t.room.Fetch(first, last-first+1, func(all []Line, err error) {
		if err != nil {
			t.fail(err)
			return
		}
		ids := make([]string, len(all))
		for i, l := range all {
			ids[i] = l.Item.ID
		}
		do(ids)
	})
}

// Chosen hands over the ids of the messages that are selected.
func (p *Page) Chosen(do func(ids []string)) {
	if p.talk == nil {
		return
	}
	if first, last, ok := p.talk.list.Selected(); ok {
		p.talk.ids(first, last, do)
	}
}

// copyItem copies what is selected, which the message is a part of.
func (t *talk) copyItem(message int) *fyne.MenuItem {
	first, last := t.around(message)
	title := t.config.Loc.T("Copy the text")
	if last > first {
		title = t.config.Loc.N("Copy the text of %s messages", last-first+1)
	}
	return fyne.NewMenuItem(title, func() { t.copy(first, last) })
}

// shortened cuts a long address for a menu.
func shortened(s string) string {
	const most = 48
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}
