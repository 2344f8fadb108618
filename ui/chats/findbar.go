package chats

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"

	"dotori/ui/kit"
	"dotori/ui/theme"
)

// findbar is the field in the head of a room, and the hits.
type findbar struct {
	talk    *talk
	finder  *Finder
	field   *kit.Entry
	count   *kit.Text
	content *fyne.Container
}

func newFindbar(t *talk, f *Finder) *findbar {
	b := &findbar{talk: t, finder: f, field: kit.NewEntry(t.config.Loc.T("Find in this room")), count: kit.NewText(theme.Body().In(theme.Soft), "")}
	b.field.OnSettled, b.field.OnEnter, b.field.OnEscape, b.field.OnKey = b.find, b.enter, b.close, b.key
	f.Changed, f.Went = b.tell, t.mark
	tools := kit.NewRow(4, b.count,
		kit.NewIconButton(fynetheme.MoveUpIcon(), func() { f.Go(1) }).Hint(t.config.Loc.T("The one before")),
		kit.NewIconButton(fynetheme.MoveDownIcon(), func() { f.Go(-1) }).Hint(t.config.Loc.T("The one after")),
		kit.NewIconButton(fynetheme.CancelIcon(), b.close).Hint(t.config.Loc.T("Close")))
	b.content = kit.NewInset(0, 12, 10, 22, container.NewBorder(nil, nil, nil, kit.NewInset(0, 0, 0, 10, tools), kit.NewField(b.field)))
	b.content.Hide()
	return b
}

// open shows the field and gives it the keyboard.
func (b *findbar) open() {
	b.content.Show()
	b.talk.content.Refresh()
	b.talk.config.Focus(b.field)
}

// close takes the field and the marks away.
func (b *findbar) close() {
	b.content.Hide()
	b.field.SetText("")
	b.find("")
	b.talk.list.Mark(-1)
	b.talk.content.Refresh()
	b.talk.config.Focus(b.talk.focusable())
}

// again goes to the next hit, the older one, with Shift to the newer one.
func (b *findbar) again() {
	switch {
	case !b.content.Visible() || b.finder.Text == "":
		b.open()
	case shifted():
		b.finder.Go(-1)
	default:
		b.finder.Go(1)
	}
}

func shifted() bool {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}

// find looks from what is in view on.
func (b *findbar) find(text string) {
	list := b.talk.list
	from := b.talk.room.KeyOf(list.Last())
	if list.AtEnd() {
		from = 0
	}
	b.finder.Find(text, from)
	list.Highlight(b.finder.Marks())
}

// enter goes on to the next hit; the first one shows as soon as it is found.
func (b *findbar) enter(string) {
	if !b.finder.Loading {
		b.again()
	}
}

func (b *findbar) key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyUp:
		b.finder.Go(1)
	case fyne.KeyDown:
		b.finder.Go(-1)
	default:
		return false
	}
	return true
}

// tell says which of how many hits is looked at.
func (b *findbar) tell() {
	f, loc := b.finder, b.talk.config.Loc
	switch {
	case f.Err != nil:
		b.talk.fail(f.Err)
	case f.Text == "":
		b.count.SetText("")
	case len(f.Keys) == 0 && f.Loading:
		b.count.SetText("…")
	case len(f.Keys) == 0:
		b.count.SetText(loc.T("Not found"))
	default:
		more := ""
		if f.Capped() {
			more = "+"
		}
		b.count.SetText(fmt.Sprintf("%s / %s%s", loc.Number(f.At+1), loc.Number(len(f.Keys)), more))
	}
	b.content.Refresh()
}
