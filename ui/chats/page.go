package chats

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/fault"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/task"
)

// Config is what the page works with.
type Config struct {
	Source   Source
	Owners   Owners
	Pictures kit.Pictures
	Runner   *task.Runner
	Do       func(func()) // fyne.Do
	Loc      *i18n.Localizer
	Reason   func(error) string // why a picture cannot be shown

	// Unknown reports whether the user does not know who they are in a room,
	// and SetUnknown remembers that.
	Unknown    func(room int64) bool
	SetUnknown func(room int64)
	// Picture opens a picture of a message.
	Picture func(it archive.Item, m archive.Media)
	// File opens anything else in the system's own program.
	File func(m archive.Media)
	// Shown is called when a conversation is on the screen.
	Shown func()
	// Moved tells which room is shown now.
	Moved func(room int64)
	// Copy puts text on the clipboard.
	Copy func(string)
	// Ask shows a small dialog over the window and returns how to close it.
	Ask func(title string, content fyne.CanvasObject) (done func())
}

// Page shows the rooms and the conversation of one.
type Page struct {
	config Config
	rooms  *Rooms
	list   *kit.List
	body   *fyne.Container
	right  *fyne.Container
	room   int64
	at     catalog.Key // to open the room at
	place  Place       // to go on from, or zero
	talk   *talk
}

const roomsWidth = 270

// Place is where the reader was in a room: the number of the message at the top.
type Place struct {
	Room    int64
	Message int
}

// New returns the page with a room open, the newest for 0: at the place where
// the reader was in it, else at a message, or at its end for 0.
func New(c Config, room int64, at catalog.Key, place Place) *Page {
	p := &Page{config: c, rooms: NewRooms(c.Source, c.Runner), room: room, at: at, place: place,
		body: container.NewStack(), right: container.NewStack()}
	p.list = p.newList()
	p.rooms.Changed = p.show
	p.rooms.Load()
	return p
}

// Content returns the page's widgets.
func (p *Page) Content() fyne.CanvasObject { return p.body }

// Close does nothing: the work belongs to the runner.
func (p *Page) Close() {}

// State returns where the reader is.
func (p *Page) State() any {
	if p.talk == nil {
		return p.place
	}
	return Place{p.room, p.talk.list.First()}
}

// Focusable returns what takes the keyboard when a room is open.
func (p *Page) Focusable() fyne.Focusable {
	if p.talk == nil {
		return nil
	}
	return p.talk.list
}

func (p *Page) newList() *kit.List {
	list := kit.NewList(
		func() int { return len(p.rooms.All) },
		func() fyne.CanvasObject { return newEntry() },
		func(i int, o fyne.CanvasObject) {
			c := p.rooms.All[i]
			o.(*entry).set(c, p.config.Loc.Span(c.First, c.Last), c.ID == p.room)
		})
	list.HideSeparators = true
	list.OnChosen = func(i int) {
		p.at, p.place = 0, Place{}
		p.open(p.rooms.All[i])
	}
	return list
}

func (p *Page) show() {
	loc := p.config.Loc
	switch {
	case p.rooms.Err != nil:
		p.set(fault.View(loc, p.rooms.Err))
	case p.rooms.Loading:
	case len(p.rooms.All) == 0:
		p.set(kit.NewEmptyState(nil, loc.T("There are no chats yet"),
			loc.T("Chat rooms that you exported from a messenger are read here.")))
	default:
		side := kit.NewFixedWidth(roomsWidth, kit.NewFrame(nil, nil, nil, kit.NewHairline(),
			kit.NewInset(10, 6, 6, 6, p.list)))
		p.set(kit.NewFrame(nil, nil, side, nil, p.right))
		p.openFirst()
	}
}

func (p *Page) set(o fyne.CanvasObject) {
	p.body.Objects = []fyne.CanvasObject{o}
	p.body.Refresh()
}

func (p *Page) openFirst() {
	room, ok := p.rooms.Find(p.room)
	if !ok {
		room, p.at = p.rooms.All[0], 0
	}
	p.open(room)
}

func (p *Page) open(room catalog.Collection) {
	p.room = room.ID
	p.list.Refresh()
	p.talk = newTalk(p.config, room, p.at)
	if p.place.Room == room.ID {
		p.talk.place = &p.place.Message
	}
	p.right.Objects = []fyne.CanvasObject{p.talk.content}
	p.right.Refresh()
	p.config.Moved(room.ID)
}
