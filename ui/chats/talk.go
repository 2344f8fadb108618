package chats

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"dotori/archive/catalog"
	"dotori/ui/fault"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// talk is the right of the page: one conversation.
type talk struct {
	config  Config
	room    *Room
	people  *People
	words   words
	start   start
	begun   bool // it stands where it is to begin
	changed bool // it is counted anew
	list    *kit.ChatList
	head    *head
	findbar *findbar
	owner   *fyne.Container // asks who the user is
	listed  func()          // shows anew who of the people is the user
	chosen  *chosenBar
	toEnd   *kit.Button
	gallery *album // nil while the messages are shown
	body    *fyne.Container
	content fyne.CanvasObject
}

// pictureBudget is how many bytes of pixels a conversation remembers.
const pictureBudget = 48 << 20

func newTalk(c Config, room catalog.Collection, s start) *talk {
	t := &talk{config: c, words: words{c.Loc}, start: s, listed: func() {}, owner: container.NewStack(), body: container.NewStack()}
	t.room = NewRoom(c.Source, c.Runner, room)
	t.people = NewPeople(c.Source, c.Owners, c.Runner, room, c.ReadOnly || c.Unknown(room.ID))
	t.list = t.newList()
	t.head = newHead(t)
	t.findbar = newFindbar(t, NewFinder(c.Source, c.Runner, room.ID))
	t.chosen = newChosenBar(t)
	t.toEnd = kit.NewButton(kit.Secondary, "↓ "+c.Loc.T("To the newest"), t.list.ScrollToEnd)
	t.toEnd.Hide()
	top := kit.NewStack(0, t.head.content, t.findbar.content, kit.NewHairline(), t.owner)
	t.content = kit.NewUnder(top, kit.NewFrame(nil, t.chosen.Content, nil, nil, t.body))
	t.room.Changed, t.people.Changed = t.show, t.ask
	return t
}

func (t *talk) newList() *kit.ChatList {
	c := t.config
	list := kit.NewChatList(t.fetch, kit.NewLoader(c.Pictures, pictureBudget, c.Do))
	list.Words = kit.ChatWords{More: c.Loc.T("Show more"), Less: c.Loc.T("Fold")}
	list.Reason = c.Reason
	list.OnPicture, list.OnLink, list.OnQuote, list.OnMenu = t.picture, t.link, t.quoted, t.menu
	list.OnSelect = func(n int) { t.chosen.show(n) }
	list.OnCopy = func() { t.copy(t.spans()) }
	list.OnScroll = func(int) { t.toEnd.Hidden = list.AtEnd(); t.toEnd.Refresh() }
	list.OnError = t.fail
	return list
}

func (t *talk) load() {
	t.room.Load()
	t.people.Load()
}

// show puts the conversation on the screen as soon as it is counted.
func (t *talk) show() {
	if t.room.Err != nil {
		t.fail(t.room.Err)
		return
	}
	if t.changed {
		t.changed = false
		t.recount()
		return
	}
	if t.room.Ready && !t.begun && t.room.Count > 0 {
		t.begun = true
		t.list.SetCount(t.room.Count)
		t.showMessages()
		t.begin()
		t.config.Shown()
	}
}

// reload counts the room anew, of which something has changed.
func (t *talk) reload() {
	if !t.begun {
		return
	}
	p := t.where()
	t.list.ClearSelection()
	t.start = start{top: t.top()}
	t.changed = true
	t.load()
	if p.Gallery {
		t.showGallery(p.Offset)
	}
}

// recount shows the messages as they are now, where the reader was.
func (t *talk) recount() {
	n := t.room.Count
	switch {
	case t.list.Count() == n:
		t.list.Reload()
	case t.start.top == 0:
		t.list.Recount(n, n-1)
	default:
		t.room.Find(t.start.top, func(at int) { t.list.Recount(n, at) })
	}
}

// rename takes over what is known of the room now.
func (t *talk) rename(room catalog.Collection) {
	t.room.Room = room
	t.head.refresh()
}

// top is the key of the message at the top, 0 for the end of the room.
func (t *talk) top() catalog.Key {
	if t.list.AtEnd() {
		return 0
	}
	return t.room.KeyOf(t.list.First())
}

func (t *talk) showMessages() {
	t.gallery = nil
	t.head.refresh()
	corner := container.NewHBox(layout.NewSpacer(), kit.NewInset(0, theme.Margin, 12, 0, t.toEnd))
	t.set(container.NewStack(t.list, container.NewVBox(layout.NewSpacer(), corner)))
}

func (t *talk) set(o fyne.CanvasObject) {
	t.body.Objects = []fyne.CanvasObject{o}
	t.body.Refresh()
}

// begin goes to where the reader was, or to the message that is asked for and
// rings it; else it stays at the end.
func (t *talk) begin() {
	s := t.start
	switch {
	case s.place != nil:
		t.list.ScrollTo(s.place.Message)
		if s.place.Gallery {
			t.showGallery(s.place.Offset)
		}
	case s.mark != 0:
		t.room.Find(s.mark, t.list.Mark)
	case s.top != 0:
		t.room.Find(s.top, t.list.ScrollTo)
	}
}

func (t *talk) fail(err error) { t.set(fault.View(t.config.Loc, err)) }

func (t *talk) fetch(first, n int, done func([]kit.Message, error)) {
	t.room.Fetch(first, n, func(all []Line, err error) { done(t.words.messages(all), err) })
}

// where is the reader's place.
func (t *talk) where() Place {
	p := Place{Room: t.room.Room.ID, Message: t.list.First()}
	if t.gallery != nil {
		p.Gallery, p.Offset = true, t.gallery.grid.Offset()
	}
	return p
}

// leave remembers the message at the top for the next time.
func (t *talk) leave() {
	if t.gallery != nil {
		t.gallery.grid.Close()
	}
	if !t.begun {
		return
	}
	t.config.SetWas(t.room.Room.ID, t.top())
}

// focusable returns what the keyboard works with.
func (t *talk) focusable() fyne.Focusable {
	if t.gallery != nil {
		return t.gallery.grid
	}
	return t.list
}

// goTo shows the first message from a wall clock time on.
func (t *talk) goTo(wall time.Time) { t.goToKey(catalog.KeyAt(wall)) }

func (t *talk) goToKey(key catalog.Key) { t.room.Find(key, t.scrollTo) }

func (t *talk) scrollTo(message int) {
	t.showMessages()
	t.list.ScrollTo(message)
	t.config.Focus(t.list)
}

// mark shows the message with a key and rings it.
func (t *talk) mark(key catalog.Key) {
	t.room.Find(key, func(message int) {
		if t.gallery != nil {
			t.showMessages()
		}
		t.list.Mark(message)
	})
}
