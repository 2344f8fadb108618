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

	loc   *i18n.Localizer
	shelf *Shelf
	album kit.Album
	open  func(catalog.Collection)
	body  *fyne.Container
	grid  *kit.Tiles
	top   float32 // where to begin
}

// New returns the page; open is called for a tapped album, and top is how far
// the page was scrolled before.
func New(loc *i18n.Localizer, shelf *Shelf, album kit.Album, top float32, open func(catalog.Collection)) *Page {
	p := &Page{Shown: func() {}, loc: loc, shelf: shelf, album: album, open: open, top: top, body: container.NewStack()}
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
	if p.grid == nil {
		return nil
	}
	return p.grid
}

// State returns how far the page is scrolled.
func (p *Page) State() any {
	if p.grid == nil {
		return float32(0)
	}
	return p.grid.GetScrollOffset()
}

func (p *Page) show() {
	switch {
	case p.shelf.Err != nil:
		p.set(fault.View(p.loc, p.shelf.Err))
	case p.shelf.Loading:
		p.set()
	case len(p.shelf.Albums) == 0:
		p.set(kit.NewEmptyState(nil, p.loc.T("There are no albums yet"),
			p.loc.T("Folders of photos and the albums of services become albums here.")))
	default:
		p.set(p.tiles())
		p.Shown()
	}
}

func (p *Page) set(objects ...fyne.CanvasObject) {
	p.body.Objects = objects
	p.body.Refresh()
}

func (p *Page) tiles() fyne.CanvasObject {
	p.grid = kit.NewTiles(
		func() int { return len(p.shelf.Albums) },
		func() fyne.CanvasObject { return newTile(p.album) },
		func(i int, o fyne.CanvasObject) {
			c := p.shelf.Albums[i]
			note := p.loc.N("%s memories", c.Count)
			if years := p.loc.Span(c.First, c.Last); years != "" {
				note += " · " + years
			}
			o.(*tile).set(c.Cover, c.Title, note)
		})
	p.grid.OnChosen = func(i int) { p.open(p.shelf.Albums[i]) }
	title := kit.NewInset(28, 0, 8, theme.Margin, kit.NewText(theme.Title(), p.loc.T("Albums")))
	grid := kit.NewInset(0, 8, 0, theme.Margin-tilePad, p.grid)
	p.grid.ScrollToOffset(p.top)
	return container.NewBorder(title, nil, nil, nil, grid)
}
