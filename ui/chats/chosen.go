package chats

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/ui/kit"
	"dotori/ui/theme"
)

// chosenBar says how many messages are selected and what can be done with them.
type chosenBar struct {
	talk    *talk
	count   *kit.Text
	content *fyne.Container
}

// mostCopied bounds what goes to the clipboard at once.
const mostCopied = 10_000

func newChosenBar(t *talk) *chosenBar {
	b := &chosenBar{talk: t, count: kit.NewText(theme.Body(), "")}
	loc := t.config.Loc
	buttons := kit.NewRow(8,
		kit.NewButton(kit.Secondary, loc.T("Copy the text"), func() {
			if first, last, ok := t.list.Selected(); ok {
				t.copy(first, last)
			}
		}),
		kit.NewButton(kit.Quiet, loc.T("Done"), t.list.ClearSelection))
	row := kit.NewInset(6, 12, 6, 22, kit.NewEnds(12, kit.NewRow(0, b.count), buttons))
	b.content = container.NewStack(kit.NewFill(theme.Panel), kit.NewFrame(kit.NewHairline(), nil, nil, nil, row))
	b.content.Hide()
	return b
}

// show says how many are selected. One alone is no selection to work with, but
// the place of the keyboard.
func (b *chosenBar) show(n int) {
	b.count.SetText(b.talk.config.Loc.N("%s selected", n))
	if b.content.Visible() != (n > 1) {
		b.content.Hidden = n < 2
		b.talk.content.Refresh()
	}
}

// copy puts the words of messages on the clipboard.
func (t *talk) copy(first, last int) {
	loc := t.config.Loc
	n := min(last-first+1, mostCopied)
	t.room.Fetch(first, n, func(all []Line, err error) {
		if err != nil {
			t.fail(err)
			return
		}
		t.config.Copy(t.words.copied(all))
		t.config.Say(loc.N("%s messages copied", len(all)), "", nil)
		t.list.ClearSelection()
	})
}
