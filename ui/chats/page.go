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

// Config is what the page works with, and where it leads.
type Config struct {
	Source   Source
	Owners   Owners
	Pictures kit.Pictures
	Runner   *task.Runner
	Do       func(func()) // fyne.Do
	Loc      *i18n.Localizer
	Reason   func(error) string           // why a picture cannot be shown
	Service  func(archive.Service) string // the translated name of a service
	Ways     []fyne.CanvasObject          // what one can do where there is nothing
	ReadOnly bool                         // nobody can say who they are

	// Unknown reports whether the user does not know who they are in a room,
	// and SetUnknown remembers that.
	Unknown    func(room int64) bool
	SetUnknown func(room int64)
	// Was returns the message at the top of a room when it was left, 0 for its
	// end; SetWas remembers it.
	Was    func(room int64) catalog.Key
	SetWas func(room int64, at catalog.Key)

	// Picture opens a picture of a message, Show one of all pictures of a room.
	Picture func(it archive.Item, m archive.Media)
	Show    func(room int64, cells []catalog.Cell, i int)
	// File opens anything else in the system's own program, Link an address.
	File func(m archive.Media)
	Link func(address string)
	// Shown is called when a conversation is on the screen.
	Shown func()
	// Moved tells which room is shown now.
	Moved func(room int64)
	// Actions are what can be done with messages, whose ids with hands over:
	// those are favourites already, or not.
	Actions func(favorites bool, with func(do func(ids []string))) []kit.Action
	// Copy puts text on the clipboard.
	Copy func(string)
	// Say tells short news, with what one can do about it, or nil.
	Say func(news, action string, do func())
	// Ask shows a small dialog over the window and returns how to close it.
	Ask func(title string, content fyne.CanvasObject) (done func())
	// Focus gives the keyboard to something on the page, once that is shown.
	Focus func(fyne.Focusable)
}

// Page shows the rooms and the conversation of one.
type Page struct {
	config Config
	rooms  *Rooms
	shelf  *shelf
	body   *fyne.Container
	right  *fyne.Container
	panes  *kit.Panes
	room   int64
	at     catalog.Key // to open the room at
	place  Place       // to go on from, or zero
	talk   *talk
}

// Place is where the reader was in a room: the number of the message at the
// top, and how far its pictures were scrolled, if those were looked at.
type Place struct {
	Room    int64
	Message int
	Gallery bool
	Offset  float64
}

// New returns the page with a room open, the newest for 0: at the place where
// the reader was in it, else at a message, or where it was left for 0.
func New(c Config, room int64, at catalog.Key, place Place) *Page {
	p := &Page{config: c, rooms: NewRooms(c.Source, c.Runner), room: room, at: at, place: place,
		body: container.NewStack(), right: container.NewStack()}
	p.rooms.Changed = p.show
	p.rooms.Load()
	return p
}

// Content returns the page's widgets.
func (p *Page) Content() fyne.CanvasObject { return p.body }

// Close remembers where the reader was; the work belongs to the runner.
func (p *Page) Close() {
	if p.talk != nil {
		p.talk.leave()
	}
}

// State returns where the reader is.
func (p *Page) State() any {
	if p.talk == nil || !p.talk.begun {
		return p.place
	}
	return p.talk.where()
}

// Focusable returns what takes the keyboard when a room is open.
func (p *Page) Focusable() fyne.Focusable {
	if p.talk == nil {
		return nil
	}
	return p.talk.focusable()
}

// Key takes F3, which goes from hit to hit, or asks what to look for.
func (p *Page) Key(k fyne.KeyName) bool {
	if p.talk == nil || k != fyne.KeyF3 {
		return false
	}
	p.talk.findbar.again()
	return true
}

// SearchHere lets the user look for something in the room.
func (p *Page) SearchHere() {
	if p.talk != nil {
		p.talk.findbar.open()
	}
}

// GoTo goes to a date in the room.
func (p *Page) GoTo(m archive.Moment) bool {
	if p.talk == nil || !p.talk.room.Ready || !m.Known() {
		return false
	}
	p.talk.goTo(m.Wall)
	return true
}

// Reload fetches anew what has changed and leaves the reader where they are.
func (p *Page) Reload() {
	if p.talk != nil {
		p.talk.reload()
	}
	p.rooms.Load()
}

func (p *Page) show() {
	loc := p.config.Loc
	switch {
	case p.rooms.Err != nil:
		p.set(fault.View(loc, p.rooms.Err))
	case p.rooms.Loading:
	case len(p.rooms.All) == 0:
		p.shelf, p.talk, p.panes = nil, nil, nil
		p.set(kit.NewEmptyState(nil, loc.T("There are no chats yet"),
			loc.T("Chat rooms that you exported from a messenger are read here."), p.config.Ways...))
	case p.shelf != nil:
		p.shelf.show()
		if room, ok := p.rooms.Find(p.room); ok {
			p.talk.rename(room)
			return
		}
		p.openFirst()
	default:
		p.shelf = newShelf(p.config, p.rooms, func(c catalog.Collection) {
			p.at, p.place = 0, Place{}
			p.config.Focus(nil) // until the room is there, which takes it then
			p.open(c)
			p.panes.ShowDetail(true)
		})
		p.panes = p.newPanes()
		p.set(p.panes.Content)
		p.openFirst()
	}
}

// newPanes puts the rooms beside the conversation.
func (p *Page) newPanes() *kit.Panes {
	scale := kit.TextScale(mostWider)
	panes := kit.NewPanes(p.shelf.content, p.right, func(float32) float32 { return shelfWidth * scale }, talkLeast*scale)
	panes.OnTurn = func() {
		if p.talk != nil {
			p.talk.head.turn(panes.Alone())
		}
	}
	return panes
}

// Dismiss goes from a conversation that is alone on the page to the rooms.
func (p *Page) Dismiss() bool {
	if p.panes == nil || !p.panes.Alone() || !p.panes.OnDetail() {
		return false
	}
	p.panes.ShowDetail(false)
	p.config.Focus(p.shelf.list)
	return true
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
	if p.talk != nil {
		p.talk.leave()
	}
	p.room = room.ID
	p.shelf.mark(room.ID)
	p.talk = newTalk(p.config, room, p.start(room.ID))
	p.talk.head.back.OnTapped = func() { p.Dismiss() }
	p.talk.head.turn(p.panes.Alone())
	p.right.Objects = []fyne.CanvasObject{p.talk.content}
	p.right.Refresh()
	p.config.Moved(room.ID)
	p.talk.load()
}

// start is where to begin in a room.
type start struct {
	place *Place      // where the reader was in it just now, or nil
	mark  catalog.Key // the message to show, or 0
	top   catalog.Key // the message at the top when it was left, or 0
}

func (p *Page) start(room int64) start {
	if p.place.Room == room {
		return start{place: &p.place}
	}
	if p.at != 0 {
		return start{mark: p.at}
	}
	return start{top: p.config.Was(room)}
}
