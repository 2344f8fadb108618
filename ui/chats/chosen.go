package chats

import (
	"dotori/ui/kit"
)

// mostCopied bounds what goes to the clipboard at once.
const mostCopied = 10_000

// chosenBar says how many messages are selected and what can be done with them.
type chosenBar struct {
	talk *talk
	*kit.ChosenBar
}

func newChosenBar(t *talk) *chosenBar {
	return &chosenBar{t, kit.NewChosenBar(t.config.Loc.T("Done choosing"), t.list.ClearSelection)}
}

// show says how many are selected.
func (b *chosenBar) show(n int) {
	t, moved := b.talk, false
	if n == 0 {
		moved = b.Hide()
	} else {
		moved = b.Show(t.config.Loc.N("%s chosen", n), t.actions(t.spans(), t.starred()))
	}
	if moved {
		t.content.Refresh()
	}
}

// actions are what can be done with messages: those are all favourites already, or not.
func (t *talk) actions(spans []Span, starred bool) []kit.Action {
	all := []kit.Action{{Text: t.config.Loc.T("Copy the text"), Do: func() { t.copy(spans) }}}
	return append(all, t.config.Actions(starred, func(do func([]string)) { t.withIDs(spans, do) })...)
}

// spans returns what is selected.
func (t *talk) spans() (all []Span) {
	for _, r := range t.list.Selected() {
		all = append(all, Span{r.First, r.Last - r.First + 1})
	}
	return all
}

// starred reports whether all that is selected, and at hand, are favourites.
func (t *talk) starred() bool {
	for _, r := range t.list.Selected() {
		for i := r.First; i <= r.Last; i++ {
			if m, ok := t.list.Message(i); !ok || !m.Starred {
				return false
			}
		}
	}
	return true
}

// copy puts the words of messages on the clipboard.
func (t *talk) copy(spans []Span) {
	loc := t.config.Loc
	t.room.Gather(spans, mostCopied, func(all []Line, err error) {
		if err != nil {
			t.fail(err)
			return
		}
		t.config.Copy(t.words.copied(all))
		t.config.Say(loc.N("%s messages copied", len(all)), "", nil)
		t.list.ClearSelection()
	})
}

// withIDs does something with messages.
func (t *talk) withIDs(spans []Span, do func(ids []string)) {
	t.room.IDs(spans, func(ids []string, err error) {
		switch {
		case err != nil:
			t.fail(err)
		case len(ids) > 0:
			do(ids)
		}
	})
}

// Chosen hands over the ids of the messages that are selected.
func (p *Page) Chosen(do func(ids []string)) {
	if p.talk != nil {
		p.talk.withIDs(p.talk.spans(), do)
	}
}

// Picked is Chosen that reports whether any message is selected.
func (p *Page) Picked(do func(ids []string)) bool {
	if p.talk == nil || len(p.talk.list.Selected()) == 0 {
		return false
	}
	p.Chosen(do)
	return true
}

// Unchoose ends the choosing.
func (p *Page) Unchoose() {
	if p.talk != nil {
		p.talk.list.ClearSelection()
	}
}
