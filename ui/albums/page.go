package albums

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/archive/catalog"
	"dotori/ui/fault"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// Page shows the shelf of albums.
type Page struct {
	// Shown is called when the albums are on the screen.
	Shown func()
	// Ways are what one can do where there are no albums.
	Ways []fyne.CanvasObject

	loc   *i18n.Localizer
	shelf *Shelf
	album kit.Album
	open  func(catalog.Collection)
	body  *fyne.Container
	field *kit.Entry
	grid  *kit.Tiles
	frame fyne.CanvasObject
	there bool    // the albums are on the screen
	top   float32 // where to begin
}

// New returns the page; open is called for a tapped album, and top is how far
// the page was scrolled before.
func New(loc *i18n.Localizer, shelf *Shelf, album kit.Album, top float32, open func(catalog.Collection)) *Page {
	p := &Page{Shown: func() {}, loc: loc, shelf: shelf, album: album, open: open, top: top, body: container.NewStack()}
	p.build()
	shelf.Changed = p.show
	shelf.Load()
	return p
}

// Content returns the page's widgets.
func (p *Page) Content() fyne.CanvasObject { return p.body }

// Close does nothing: the work belongs to the runner of the shelf.
func (p *Page) Close() {}

// Focusable returns what takes the keyboard, or nil while nothing is there.
func (p *Page) Focusable() fyne.Focusable {
	if !p.there {
		return nil
	}
	return p.grid
}

// State returns how far the page is scrolled.
func (p *Page) State() any { return p.grid.GetScrollOffset() }

// Reload fetches the albums anew.
func (p *Page) Reload() { p.shelf.Load() }

func (p *Page) show() {
	switch {
	case p.shelf.Err != nil:
		p.set(fault.View(p.loc, p.shelf.Err))
	case p.shelf.Loading && !p.there:
		p.set()
	case len(p.shelf.Albums) == 0 && !p.shelf.Loading:
		p.set(kit.NewEmptyState(nil, p.loc.T("There are no albums yet"),
			p.loc.T("Choose pictures, then “Put into an album”: that makes one. Folders of photos and the albums of services are here too."), p.Ways...))
	default:
		p.fill()
	}
}

func (p *Page) set(objects ...fyne.CanvasObject) {
	p.there = false
	p.body.Objects = objects
	p.body.Refresh()
}

// fill shows the albums.
func (p *Page) fill() {
	p.grid.Refresh()
	if p.there {
		return
	}
	p.set(p.frame)
	p.there = true
	p.grid.ScrollToOffset(p.top)
	p.Shown()
}

const fieldWidth = 260

func (p *Page) build() {
	p.field = kit.NewEntry(p.loc.T("Find an album"))
	p.field.OnSettled = p.shelf.Search
	p.field.OnEscape = func() { p.field.SetText("") }
	p.grid = kit.NewTiles(
		func() int { return len(p.shelf.Shown) },
		func() fyne.CanvasObject { return newTile(p.album) },
		func(i int, o fyne.CanvasObject) {
			c := p.shelf.Shown[i]
			o.(*tile).set(c.Cover, c.Title, p.note(c))
		})
	p.grid.OnChosen = func(i int) { p.open(p.shelf.Shown[i]) }
	head := kit.NewPair(kit.NewText(theme.Title(), p.loc.T("Albums")), kit.NewFixedWidth(fieldWidth, kit.NewPill(p.field)))
	p.frame = container.NewBorder(kit.NewInset(28, theme.Margin, 8, theme.Margin, head), nil, nil, nil,
		kit.NewInset(0, 8, 0, theme.Margin-tilePad, p.grid))
}

// note says how much is in an album and when it was, and whose it is.
func (p *Page) note(c catalog.Collection) string {
	note := p.loc.N("%s memories", c.Count)
	if years := p.loc.Span(c.First, c.Last); years != "" {
		note += " · " + years
	}
	if c.Own {
		note = p.loc.T("My album") + " · " + note
	}
	return note
}
