package chats

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dotori/ui/kit"
	"dotori/ui/theme"
)

// ask shows or hides the bar that asks whose side is the right one.
func (t *talk) ask() {
	if t.people.Err != nil {
		t.fail(t.people.Err)
		return
	}
	t.owner.Objects = nil
	if t.people.Ask {
		t.owner.Objects = []fyne.CanvasObject{t.ownerBar()}
	}
	t.owner.Refresh()
	t.content.Refresh()
	t.listed()
}

func (t *talk) ownerBar() fyne.CanvasObject {
	loc := t.config.Loc
	var chips []fyne.CanvasObject
	for _, v := range t.people.Voices[:min(len(t.people.Voices), 8)] {
		chips = append(chips, kit.NewChip(shortened(v.Name, mostName), func() { t.setMe(v.Name) }))
	}
	chips = append(chips, kit.NewChip(loc.T("I don't know"), func() { t.setMe() }))
	row := kit.NewStack(8, kit.NewParagraph(theme.Body().Strong(), loc.T("Who are you in this chat?")), kit.NewWrap(6, 6, chips...))
	return container.NewStack(kit.NewFill(theme.Panel), kit.NewInset(12, 22, 14, 22, row))
}

// setMe says who the user is, none of the names for who does not know, and
// offers the way back.
func (t *talk) setMe(names ...string) {
	loc, before := t.config.Loc, t.people.Mine()
	if len(names) == 0 {
		t.config.SetUnknown(t.room.Room.ID)
	}
	t.people.SetMe(names, func() {
		t.list.Reload()
		if slices.Equal(before, names) {
			return
		}
		news := loc.T("In this room nobody is you now.")
		if len(names) > 0 {
			news = loc.T("What %s wrote stands on the right now.", names[0])
		}
		t.config.Say(news, loc.T("Undo"), func() { t.setMe(before...) })
	})
}

// showPeople lists who speaks in the room, and how much.
func (t *talk) showPeople() {
	loc := t.config.Loc
	list := kit.NewList(func() int { return len(t.people.Voices) }, func() fyne.CanvasObject { return newSpeaker(loc.T("Me")) },
		func(i int, o fyne.CanvasObject) {
			v := t.people.Voices[i]
			o.(*speaker).set(v.Name, loc.N("%s in all", v.Count), t.people.Me(v.Name))
		})
	list.HideSeparators = true
	hint := kit.NewParagraph(theme.Secondary(), loc.T("Choose your own name: what it wrote stands on the right."))
	if t.config.ReadOnly {
		hint.Hide()
	}
	list.OnChosen = func(i int) {
		if !t.config.ReadOnly {
			t.toggleMe(t.people.Voices[i].Name)
		}
	}
	t.listed = list.Refresh
	height := (list.CreateItem().MinSize().Height + theme.Step) * float32(len(t.people.Voices))
	t.config.Ask(loc.T("People of this room"), kit.NewStack(8, hint, kit.NewFixedHeight(min(height, sheetHeight), list)))
	t.config.Focus(list)
}

// toggleMe makes a name one of the user's, or no longer.
func (t *talk) toggleMe(name string) {
	names := t.people.Mine()
	if i := slices.Index(names, name); i >= 0 {
		names = slices.Delete(names, i, i+1)
	} else {
		names = append(names, name)
	}
	t.setMe(names...)
}

// speaker is a line of the list of people.
type speaker struct {
	widget.BaseWidget
	avatar      *kit.Avatar
	name, count *kit.Text
	me          *kit.Text
	line        *fyne.Container
}

const (
	speakerAvatar = 32
	sheetHeight   = 420 // at most
)

func newSpeaker(me string) *speaker {
	s := &speaker{avatar: kit.NewAvatar("", speakerAvatar), name: kit.NewClippedText(theme.Body(), ""),
		count: kit.NewText(theme.Secondary(), ""), me: kit.NewText(theme.Secondary().Strong().In(theme.LeafText), me)}
	right := kit.NewRow(12, s.me, s.count)
	s.line = container.NewBorder(nil, nil, s.avatar, right, kit.NewInset(0, 8, 0, 8, s.name))
	s.ExtendBaseWidget(s)
	return s
}

func (s *speaker) set(name, count string, me bool) {
	s.avatar.SetName(name)
	s.name.SetText(name)
	s.count.SetText(count)
	s.me.Hidden = !me
	s.line.Refresh()
}

// CreateRenderer is part of fyne.Widget.
func (s *speaker) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(kit.NewInset(4, 10, 4, 6, s.line))
}
