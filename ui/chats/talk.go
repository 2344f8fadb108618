package chats

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/fault"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// talk is the right of the page: one conversation.
type talk struct {
	config  Config
	room    *Room
	words   words
	at      catalog.Key
	place   *int // number of the message to go on from, or nil
	list    *kit.ChatList
	owner   *fyne.Container // asks who the user is
	body    *fyne.Container
	content fyne.CanvasObject
}

// pictureBudget is how many bytes of pixels a conversation remembers.
const pictureBudget = 48 << 20

func newTalk(c Config, room catalog.Collection, at catalog.Key) *talk {
	t := &talk{config: c, words: words{c.Loc}, at: at, owner: container.NewStack(), body: container.NewStack()}
	t.room = NewRoom(c.Source, c.Owners, c.Runner, room, c.Unknown(room.ID))
	t.list = kit.NewChatList(t.fetch, kit.NewLoader(c.Pictures, pictureBudget, c.Do))
	t.list.Reason = c.Reason
	t.list.OnPicture = t.picture
	t.list.OnMessage = t.file
	t.list.OnMenu = t.menu
	t.list.OnError = func(err error) { t.fail(err) }
	head := kit.NewFrame(nil, kit.NewHairline(), nil, nil, kit.NewInset(14, 22, 14, 22, t.head()))
	t.content = kit.NewFrame(kit.NewStack(0, head, t.owner), nil, nil, nil, t.body)
	t.room.Changed = t.show
	t.room.Load()
	return t
}

// head names the room and says how much is in it.
func (t *talk) head() fyne.CanvasObject {
	loc, r := t.config.Loc, t.room.Room
	note := loc.N("%s in all", r.Count)
	if len(r.People) > 0 {
		note = loc.N("%s people", len(r.People)) + " · " + note
	}
	if r.Pictures > 0 {
		note += " · " + loc.N("%s photos", r.Pictures)
	}
	jump := kit.NewLink(theme.Body().In(theme.Soft), loc.T("Go to a date"), t.jump)
	title := kit.NewClippedText(theme.Month(), r.Title)
	words := kit.NewRow(8, kit.NewLimited(360, title), kit.NewText(theme.Body().In(theme.Soft), note))
	return container.NewBorder(nil, nil, words, jump)
}

func (t *talk) show() {
	if t.room.Err != nil {
		t.fail(t.room.Err)
		return
	}
	t.ask()
	if t.room.Ready && t.list.Count() == 0 && t.room.Count > 0 {
		t.body.Objects = []fyne.CanvasObject{t.list}
		t.body.Refresh()
		t.list.SetCount(t.room.Count)
		t.begin()
		t.config.Shown()
	}
}

// begin goes to where the reader was, or to the message that is asked for and
// rings it; else it stays at the end.
func (t *talk) begin() {
	switch {
	case t.place != nil:
		t.list.ScrollTo(*t.place)
	case t.at != 0:
		t.room.Find(t.at, t.list.Mark)
	}
}

func (t *talk) fail(err error) {
	t.body.Objects = []fyne.CanvasObject{fault.View(t.config.Loc, err)}
	t.body.Refresh()
}

func (t *talk) fetch(first, n int, done func([]kit.Message, error)) {
	t.room.Fetch(first, n, func(all []catalog.Message, err error) { done(t.words.messages(all), err) })
}

// ask shows or hides the bar that asks whose side is the right one.
func (t *talk) ask() {
	t.owner.Objects = nil
	if t.room.AskOwner {
		t.owner.Objects = []fyne.CanvasObject{t.ownerBar()}
	}
	t.owner.Refresh()
	t.content.Refresh()
}

func (t *talk) ownerBar() fyne.CanvasObject {
	loc := t.config.Loc
	chips := make([]fyne.CanvasObject, 0, len(t.room.Room.People)+1)
	for _, name := range t.room.Room.People[:min(len(t.room.Room.People), 8)] {
		chips = append(chips, kit.NewChip(name, func() { t.setOwner(name) }))
	}
	chips = append(chips, kit.NewChip(loc.T("I don't know"), func() { t.setOwner("") }))
	row := kit.NewStack(8, kit.NewText(theme.Body().Strong(), loc.T("Who are you in this chat?")), kit.NewWrap(6, 6, chips...))
	return container.NewStack(kit.NewFill(theme.Panel), kit.NewInset(12, 22, 14, 22, row))
}

func (t *talk) setOwner(name string) {
	if name == "" {
		t.config.SetUnknown(t.room.Room.ID)
	}
	first := t.list.First()
	t.room.SetOwner(name, func() {
		t.list.SetCount(t.room.Count)
		t.list.ScrollTo(first)
	})
}

// picture opens a picture of a message.
func (t *talk) picture(message, picture int) {
	t.with(message, func(it archive.Item) {
		n := 0
		for _, m := range it.Media {
			if m.Missing || m.Role != archive.RoleMain || !visual(m.MIME) {
				continue
			}
			if n == picture {
				t.config.Picture(it, m)
				return
			}
			n++
		}
	})
}

// file opens the first file of a message that is no picture.
func (t *talk) file(message int) {
	t.with(message, func(it archive.Item) {
		for _, m := range it.Media {
			if m.SHA256 != "" && m.Role == archive.RoleMain && !visual(m.MIME) {
				t.config.File(m)
				return
			}
		}
	})
}

// with fetches a message's item.
func (t *talk) with(message int, f func(archive.Item)) {
	t.room.Fetch(message, 1, func(all []catalog.Message, err error) {
		if err == nil && len(all) == 1 {
			f(all[0].Item)
		}
	})
}

// menu offers what can be done with a message.
func (t *talk) menu(message int, at fyne.Position) {
	loc := t.config.Loc
	t.with(message, func(it archive.Item) {
		var items []*fyne.MenuItem
		if it.Text != "" {
			items = append(items, fyne.NewMenuItem(loc.T("Copy the text"), func() { t.config.Copy(it.Text) }))
		}
		for _, m := range it.Media {
			if !m.Missing && m.SHA256 != "" {
				items = append(items, fyne.NewMenuItem(loc.T("Open %s", m.Name), func() { t.config.File(m) }))
			}
		}
		if c := fyne.CurrentApp().Driver().CanvasForObject(t.list); c != nil && len(items) > 0 {
			widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c, at)
		}
	})
}
