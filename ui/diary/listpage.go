package diary

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/fault"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// ListPage shows the list of texts.
type ListPage struct {
	// Shown is called when the list is on the screen.
	Shown func()

	loc     *i18n.Localizer
	list    *List
	album   kit.Album
	open    func(id string)
	body    *fyne.Container
	chips   *fyne.Container
	entries *kit.List
	top     float32
}

// NewListPage returns the page; open is called for a tapped entry, and top is
// how far the page was scrolled before.
func NewListPage(loc *i18n.Localizer, list *List, album kit.Album, top float32, open func(id string)) *ListPage {
	p := &ListPage{Shown: func() {}, loc: loc, list: list, album: album, open: open, top: top,
		body: container.NewStack(), chips: kit.NewWrap(6, 6)}
	p.entries = p.newEntries()
	list.Changed = p.show
	list.Load()
	return p
}

// Content returns the page's widgets.
func (p *ListPage) Content() fyne.CanvasObject { return p.body }

// Close does nothing: the work belongs to the runner of the list.
func (p *ListPage) Close() {}

// Focusable returns what takes the keyboard.
func (p *ListPage) Focusable() fyne.Focusable { return p.entries }

// State returns how far the page is scrolled.
func (p *ListPage) State() any { return p.entries.GetScrollOffset() }

func (p *ListPage) newEntries() *kit.List {
	entries := kit.NewList(
		func() int { return len(p.list.Entries) },
		func() fyne.CanvasObject { return newRow(p.album) },
		func(i int, o fyne.CanvasObject) {
			c := p.list.Entries[i]
			o.(*row).set(c, p.kicker(c), heading(c.Kind, c.Title, c.Author))
		})
	entries.OnChosen = func(i int) { p.open(p.list.Entries[i].ID) }
	return entries
}

// kicker is the small line above an entry: when, and what it is.
func (p *ListPage) kicker(c catalog.Cell) string {
	day := p.loc.T("Date unknown")
	switch {
	case c.Year != 0 && c.Month != 0:
		day = p.loc.Day(c.Wall)
	case c.Year != 0:
		day = p.loc.Year(c.Year)
	}
	return day + " · " + p.loc.Kind(c.Kind)
}

func (p *ListPage) show() {
	switch {
	case p.list.Err != nil:
		p.set(fault.View(p.loc, p.list.Err))
	case p.list.Loading && len(p.list.Entries) == 0:
		p.set()
	case len(p.list.Entries) == 0 && p.list.Kind == "" && p.list.Shelf == 0:
		p.set(kit.NewEmptyState(nil, p.loc.T("There are no diaries yet"),
			p.loc.T("Diary entries, posts and guestbooks of your archives are read here.")))
	default:
		p.fill()
	}
}

func (p *ListPage) set(objects ...fyne.CanvasObject) {
	p.body.Objects = objects
	p.body.Refresh()
}

func (p *ListPage) fill() {
	p.chips.Objects = append(p.kindChips(), p.shelfChips()...)
	p.chips.Refresh()
	p.entries.Refresh()
	if len(p.body.Objects) > 0 {
		return
	}
	title := kit.NewText(theme.Title(), p.loc.T("Diaries"))
	head := kit.NewColumn(760, false, kit.NewInset(28, 0, 14, 0, kit.NewStack(10, title, p.chips)))
	p.set(container.NewBorder(head, nil, nil, nil, kit.NewColumn(760, false, p.entries)))
	p.entries.ScrollToOffset(p.top)
	p.Shown()
}

func (p *ListPage) kindChips() []fyne.CanvasObject {
	if len(p.list.Kinds) < 2 {
		return nil
	}
	var chips []fyne.CanvasObject
	for _, k := range append([]archive.Kind{""}, p.list.Kinds...) {
		text := p.loc.T("Everything")
		if k != "" {
			text = p.loc.Kind(k)
		}
		chip := kit.NewChip(text, func() { p.list.SetKind(k) })
		chip.SetSelected(p.list.Kind == k)
		chips = append(chips, chip)
	}
	return append(chips, kit.NewGap(8, 0))
}

func (p *ListPage) shelfChips() []fyne.CanvasObject {
	if len(p.list.Shelves) <= max(len(p.list.Kinds), 1) {
		return nil // the kinds say it already
	}
	var chips []fyne.CanvasObject
	for _, s := range p.list.Shelves {
		id := s.ID
		if p.list.Shelf == id {
			id = 0
		}
		chip := kit.NewChip(s.Title+" "+p.loc.Number(s.Count), func() { p.list.SetShelf(id) })
		chip.SetSelected(p.list.Shelf == s.ID)
		chips = append(chips, chip)
	}
	return chips
}
