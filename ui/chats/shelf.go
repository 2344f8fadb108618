package chats

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/archive/catalog"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// shelf is the left of the page: the rooms, and a field to find one.
type shelf struct {
	config  Config
	rooms   *Rooms
	open    int64 // the room that is read
	field   *kit.Entry
	list    *kit.List
	none    *kit.Text // in the place of rooms
	content fyne.CanvasObject
}

const (
	shelfWidth  = 270
	mostWider   = 1.4 // with larger text
	talkLeast   = 340 // beside the rooms
	enoughRooms = 6   // fewer are seen at once
)

func newShelf(c Config, rooms *Rooms, chosen func(catalog.Collection)) *shelf {
	s := &shelf{config: c, rooms: rooms, field: kit.NewEntry(c.Loc.T("Find a room")),
		none: kit.NewText(theme.Body().In(theme.Soft), c.Loc.T("No such room")).Align(fyne.TextAlignCenter)}
	s.list = kit.NewList(func() int { return len(rooms.Shown) }, func() fyne.CanvasObject { return newEntry() },
		func(i int, o fyne.CanvasObject) { s.fill(o.(*entry), rooms.Shown[i]) })
	s.list.HideSeparators = true
	s.list.OnChosen = func(i int) { chosen(rooms.Shown[i]) }
	s.field.OnSettled = rooms.Search
	s.field.OnEscape = func() {
		s.field.SetText("")
		rooms.Search("")
		c.Focus(s.list)
	}
	s.field.OnEnter = func(string) {
		if len(rooms.Shown) > 0 {
			chosen(rooms.Shown[0])
		}
	}
	rows := kit.NewInset(0, 6, 6, 6, container.NewStack(s.list, kit.NewInset(theme.Margin, 0, 0, 0, container.NewVBox(s.none))))
	head := fyne.CanvasObject(kit.NewInset(10, 10, 8, 10, kit.NewField(s.field)))
	if len(rooms.All) < enoughRooms {
		head = kit.NewGap(0, 10)
	}
	s.content = kit.NewFrame(nil, nil, nil, kit.NewHairline(), kit.NewFrame(head, nil, nil, nil, rows))
	s.show()
	return s
}

func (s *shelf) fill(e *entry, c catalog.Collection) {
	years := s.config.Loc.Span(c.First, c.Last)
	if c.Service != s.rooms.Usual {
		years = s.config.Service(c.Service) + " · " + years
	}
	e.set(c.Title, years, s.last(c), c.ID == s.open)
}

// last is what was said last in a room, and by whom.
func (s *shelf) last(c catalog.Collection) string {
	text := c.LastText
	if text == "" {
		text = s.config.Loc.T("Photo or file")
	}
	if c.LastAuthor != "" {
		return c.LastAuthor + ": " + text
	}
	return text
}

func (s *shelf) show() {
	s.none.Hidden = len(s.rooms.Shown) > 0
	s.list.Refresh()
}

// mark shows which room is read.
func (s *shelf) mark(room int64) {
	s.open = room
	s.list.Refresh()
}
