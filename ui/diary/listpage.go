package diary

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/ui/fault"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/task"
	"dotori/ui/theme"
)

// ListConfig is what the list of texts works with, and where it leads.
type ListConfig struct {
	Source  Source
	Runner  *task.Runner
	Loc     *i18n.Localizer
	Album   kit.Album
	Actions Actions
	Open    func(id string, shelf int64) // an entry, as one of a collection or 0
	Moved   func(arg string)             // another shelf is shown
	Shown   func()                       // the list is on the screen
	Ways    []fyne.CanvasObject          // what one can do where there is nothing
}

// ListPlace is where the reader was on a shelf.
type ListPlace struct {
	Offset float32 // of a list
	Page   int     // of a wall
}

// ListPage shows the shelves and what stands on one.
type ListPage struct {
	config  ListConfig
	words   words
	shelves *Shelves
	list    *List
	wall    *Wall
	wallUI  *wallView
	arg     string // the shelf to begin with
	place   ListPlace

	body    *fyne.Container
	shelf   *fyne.Container
	right   *fyne.Container
	entries *kit.List // the rows or lines of the shelf at hand
	laid    fyne.CanvasObject
}

const shelvesWidth = 200

// NewListPage returns the page with the shelf of a route's argument open, at
// the place where it was left.
func NewListPage(c ListConfig, arg string, place ListPlace) *ListPage {
	p := &ListPage{config: c, words: words{c.Loc}, arg: arg, place: place, body: container.NewStack(),
		shelf: kit.NewStack(0), right: container.NewStack(), shelves: NewShelves(c.Source, c.Runner), list: NewList(c.Source, c.Runner)}
	p.wall = NewWall(c.Source, c.Runner, p.list)
	open := func(id string) { c.Open(id, p.list.Shelf.ID) }
	p.wallUI = newWallView(p.words, p.wall, c.Album, c.Actions, open)
	p.entries = p.newEntries()
	p.shelves.Changed, p.list.Changed, p.wall.Changed = p.showShelves, p.showList, p.showWall
	p.shelves.Load()
	return p
}

// Content returns the page's widgets.
func (p *ListPage) Content() fyne.CanvasObject { return p.body }

// Close does nothing: the work belongs to the runner.
func (p *ListPage) Close() {}

// Focusable returns what takes the keyboard.
func (p *ListPage) Focusable() fyne.Focusable {
	if p.list.Shelf.Form == Notes {
		return nil
	}
	return p.entries
}

// State returns where the reader is.
func (p *ListPage) State() any { return ListPlace{p.entries.GetScrollOffset(), p.wall.Page} }

// Previous turns a wall to newer notes.
func (p *ListPage) Previous() { p.turn(-1) }

// Next turns a wall to older notes.
func (p *ListPage) Next() { p.turn(1) }

func (p *ListPage) turn(by int) {
	if to := p.wall.Page + by; p.list.Shelf.Form == Notes && to >= 0 && to < p.wall.Pages() {
		p.wallUI.turn(to)
	}
}

// Key scrolls a wall.
func (p *ListPage) Key(k fyne.KeyName) bool {
	return p.list.Shelf.Form == Notes && kit.ScrollByKey(p.wallUI.scroll, k)
}

// newEntries returns the list of the shelf at hand, in its form.
func (p *ListPage) newEntries() *kit.List {
	create := func() fyne.CanvasObject { return newRow(p.words, p.config.Album) }
	if p.list.Shelf.Form == Table {
		create = func() fyne.CanvasObject { return newTableRow(p.words) }
	}
	entries := kit.NewList(p.list.Len, create, p.fillRow)
	entries.OnChosen = func(i int) {
		if h, ok := p.list.Head(i); ok {
			p.config.Open(h.ID, p.list.Shelf.ID)
		}
	}
	return entries
}

func (p *ListPage) fillRow(i int, o fyne.CanvasObject) {
	h, ok := p.list.Head(i)
	switch r := o.(type) {
	case *row:
		fillOrClear(ok, func() { r.set(h) }, r.clear)
	case *tableRow:
		fillOrClear(ok, func() { r.set(p.list.Number(i), h) }, r.clear)
	}
}

func fillOrClear(known bool, fill, clear func()) {
	if known {
		fill()
	} else {
		clear()
	}
}

func (p *ListPage) showShelves() {
	loc := p.config.Loc
	switch {
	case p.shelves.Err != nil:
		p.set(p.body, fault.View(loc, p.shelves.Err))
	case p.shelves.Loading:
	case p.shelves.First().Count == 0:
		p.set(p.body, kit.NewEmptyState(nil, loc.T("There are no diaries yet"),
			loc.T("Diary entries, posts and guestbooks of your archives are read here."), p.config.Ways...))
	default:
		side := kit.NewFixedWidth(shelvesWidth, kit.NewFrame(nil, nil, nil, kit.NewHairline(),
			kit.NewInset(10, 0, 6, 0, container.NewVScroll(p.shelf))))
		p.set(p.body, kit.NewFrame(nil, nil, side, nil, p.right))
		shelf := p.shelves.Find(p.arg)
		if shelf.Count == 0 {
			shelf = p.shelves.First()
		}
		p.open(shelf)
	}
}

func (p *ListPage) set(in *fyne.Container, o fyne.CanvasObject) {
	in.Objects = []fyne.CanvasObject{o}
	in.Refresh()
}

// open shows a shelf.
func (p *ListPage) open(s Shelf) {
	p.laid = nil
	p.list.Open(s)
	p.markShelf()
}

// chosen follows a shelf that was tapped.
func (p *ListPage) chosen(s Shelf) {
	p.place = ListPlace{}
	p.open(s)
	p.config.Moved(s.Arg())
}

func (p *ListPage) markShelf() {
	var rows []fyne.CanvasObject
	for _, g := range p.shelves.Groups {
		if name := p.words.group(g); name != "" && len(g.Shelves) > 0 {
			rows = append(rows, kit.NewSectionHeader(name))
		}
		for _, s := range g.Shelves {
			if s.Count == 0 {
				continue
			}
			r := kit.NewSidebarRow(p.words.shelf(s), p.config.Loc.Number(s.Count), kit.NoBar, func() { p.chosen(s) })
			r.SetSelected(s.Same(p.list.Shelf))
			rows = append(rows, r)
		}
	}
	p.shelf.Objects = rows
	p.shelf.Refresh()
}

func (p *ListPage) showList() {
	switch {
	case p.list.Err != nil:
		p.set(p.right, fault.View(p.config.Loc, p.list.Err))
	case p.list.Stale:
	case p.laid != nil:
		p.entries.Refresh()
	case p.list.Shelf.Form == Notes:
		if !p.list.Loading {
			p.laid = p.wallUI.scroll
			p.wall.Open(p.place.Page)
		}
	default:
		p.lay()
	}
}

// lay puts a new list of the shelf on the page.
func (p *ListPage) lay() {
	p.entries = p.newEntries()
	p.entries.HideSeparators = p.list.Shelf.Form != Table
	top := []fyne.CanvasObject{kit.NewColumn(listColumn, false, kit.NewInset(26, 0, 14, 0, p.head()))}
	if p.list.Shelf.Form == Table {
		top = append(top, newTableHead(p.words))
	}
	p.laid = container.NewBorder(kit.NewStack(0, top...), nil, nil, nil, p.entries)
	p.set(p.right, p.laid)
	p.entries.ScrollToOffset(p.place.Offset)
	p.config.Shown()
}

func (p *ListPage) showWall() {
	if p.wall.Err != nil {
		p.set(p.right, fault.View(p.config.Loc, p.wall.Err))
		return
	}
	if p.wall.Loading {
		return
	}
	p.wallUI.show(kit.NewInset(26, 0, 0, 0, p.head()))
	if len(p.right.Objects) == 0 || p.right.Objects[0] != p.laid {
		p.set(p.right, p.wallUI.scroll)
		p.config.Shown()
	}
}

// head names the shelf and says how much stands on it.
func (p *ListPage) head() fyne.CanvasObject {
	s := p.list.Shelf
	note := kit.NewText(theme.Body().In(theme.Soft), p.config.Loc.N("%s texts", s.Count))
	return kit.NewRow(10, kit.NewLimited(460, kit.NewClippedText(theme.Title(), p.words.shelf(s))), note)
}

// Reload fetches anew what the page shows.
func (p *ListPage) Reload() {
	p.place, p.arg = p.State().(ListPlace), p.list.Shelf.Arg()
	p.shelves.Load()
}
