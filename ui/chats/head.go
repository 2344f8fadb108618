package chats

import (
	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dotori/ui/kit"
	"dotori/ui/theme"
)

// head names the room, says how much is in it and holds its tools.
type head struct {
	talk    *talk
	count   *kit.Text
	shown   *kit.Link // the pictures, or back to the messages
	more    *kit.Button
	back    *kit.Button // to the rooms, where those are not beside it
	content fyne.CanvasObject
}

const titleWidth = 300

func newHead(t *talk) *head {
	loc, r := t.config.Loc, t.room.Room
	h := &head{talk: t}
	soft := theme.Body().In(theme.Soft)
	h.back = kit.NewIconButton(fynetheme.NavigateBackIcon(), nil).Hint(loc.T("All rooms"))
	h.back.Hide()
	about := kit.NewRow(8, h.back, kit.NewLimited(titleWidth, kit.NewClippedText(theme.Month(), r.Title)))
	if len(r.People) > 0 {
		about.Add(kit.NewLink(soft, loc.N("%s people", len(r.People)), t.showPeople).Plain())
		about.Add(kit.NewText(soft, "·"))
	}
	h.count = kit.NewText(soft, "")
	about.Add(h.count)
	h.shown = kit.NewLink(soft, "", t.switchView).Plain()
	h.more = kit.NewIconButton(fynetheme.MoreVerticalIcon(), h.menu).Hint(loc.T("More"))
	tools := kit.NewRow(8)
	if r.Pictures > 0 {
		about.Add(kit.NewText(soft, "·"))
		about.Add(h.shown)
	}
	tools.Add(kit.NewLink(soft, loc.T("Go to a date"), t.jump).Plain())
	tools.Add(kit.NewText(soft, "·"))
	tools.Add(kit.NewLink(soft, loc.T("Find in this room"), func() { t.findbar.open() }).Plain())
	tools.Add(h.more)
	h.content = kit.NewInset(8, 12, 8, 22, kit.NewEnds(16, about, tools))
	h.refresh()
	return h
}

// turn shows the way to the rooms, or that they are beside it.
func (h *head) turn(alone bool) {
	h.back.Hidden = !alone
	h.content.Refresh()
}

func (h *head) refresh() {
	h.count.SetText(h.talk.config.Loc.N("%s in all", h.talk.room.Room.Count))
	if h.talk.gallery != nil {
		h.shown.SetText(h.talk.config.Loc.T("Back to the messages"))
		return
	}
	h.shown.SetText(h.talk.config.Loc.N("%s photos", h.talk.room.Room.Pictures))
}

// menu offers what is done with the room.
func (h *head) menu() {
	t, loc := h.talk, h.talk.config.Loc
	items := []*fyne.MenuItem{fyne.NewMenuItem(loc.T("People of this room"), t.showPeople)}
	if t.room.Room.Pictures > 0 && t.gallery == nil {
		items = append(items, fyne.NewMenuItem(loc.T("All pictures"), t.switchView))
	}
	if t.gallery != nil {
		items = append(items, fyne.NewMenuItem(loc.T("Back to the messages"), t.switchView))
	}
	if !t.config.ReadOnly && len(t.people.Voices) > 0 {
		me := fyne.NewMenuItem(loc.T("In this room I am …"), nil)
		me.ChildMenu = fyne.NewMenu("", t.meItems()...)
		items = append(items, fyne.NewMenuItemSeparator(), me)
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(h.more); c != nil {
		widget.ShowPopUpMenuAtRelativePosition(fyne.NewMenu("", items...), c, fyne.NewPos(0, h.more.Size().Height), h.more)
	}
}

// mostNames is how many people the menu lists; the sheet of people has all.
const mostNames = 10

func (t *talk) meItems() (items []*fyne.MenuItem) {
	loc := t.config.Loc
	for _, v := range t.people.Voices[:min(len(t.people.Voices), mostNames)] {
		it := fyne.NewMenuItem(v.Name, func() { t.setMe(v.Name) })
		it.Checked = t.people.Me(v.Name)
		items = append(items, it)
	}
	if len(t.people.Voices) > mostNames {
		items = append(items, fyne.NewMenuItem(loc.T("Somebody else …"), t.showPeople))
	}
	unknown := fyne.NewMenuItem(loc.T("I don't know"), func() { t.setMe() })
	unknown.Checked = len(t.people.Mine()) == 0
	return append(items, fyne.NewMenuItemSeparator(), unknown)
}
