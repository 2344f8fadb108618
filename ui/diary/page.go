package diary

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/archive"
	"dotori/ui/fault"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// Actions is where the reading page leads.
type Actions struct {
	// Picture opens one of the entry's pictures.
	Picture func(it archive.Item, m archive.Media)
	// File opens anything else in the system's own program.
	File func(m archive.Media)
	// Link follows a link to the web or to mail.
	Link func(address string)
	// Moved tells that another entry is shown now.
	Moved func(id string)
	// Service returns the translated name of a service.
	Service func(archive.Service) string
}

// Page is where one entry is read.
type Page struct {
	loc     *i18n.Localizer
	reader  *Reader
	album   kit.Album
	actions Actions
	body    *fyne.Container
	article *container.Scroll
	panel   *panel
	frame   fyne.CanvasObject // article and panel
	shown   string
}

const panelWidth = 290

// NewPage returns the page of an entry.
func NewPage(loc *i18n.Localizer, reader *Reader, album kit.Album, id string, actions Actions) *Page {
	p := &Page{loc: loc, reader: reader, album: album, actions: actions, body: container.NewStack()}
	p.article = container.NewVScroll(container.NewStack())
	p.panel = newPanel(loc, reader)
	side := kit.NewFixedWidth(panelWidth, kit.NewFrame(nil, nil, kit.NewHairline(), nil, p.panel.content))
	p.frame = kit.NewFrame(nil, nil, nil, side, p.article)
	reader.Changed = p.show
	reader.Open(id)
	return p
}

// Content returns the page's widgets.
func (p *Page) Content() fyne.CanvasObject { return p.body }

// Close does nothing: the work belongs to the runner of the reader.
func (p *Page) Close() {}

// Item returns the entry that is read.
func (p *Page) Item() archive.Item { return p.reader.Item }

// Previous opens what was written before.
func (p *Page) Previous() { p.reader.Previous() }

// Next opens what was written after.
func (p *Page) Next() { p.reader.Next() }

func (p *Page) show() {
	switch {
	case p.reader.Err != nil:
		p.set(fault.View(p.loc, p.reader.Err))
		return
	case p.reader.Item.ID == "":
		return
	}
	if p.shown != p.reader.Item.ID {
		p.shown = p.reader.Item.ID
		p.article.Content = kit.NewColumn(theme.ReadingWidth, true, kit.NewInset(36, 0, 60, 0, p.entry()))
		p.article.ScrollToTop()
		p.article.Refresh()
		p.actions.Moved(p.shown)
	}
	if len(p.body.Objects) == 0 || p.body.Objects[0] != p.frame {
		p.set(p.frame)
	}
	p.panel.show()
}

func (p *Page) set(o fyne.CanvasObject) {
	p.body.Objects = []fyne.CanvasObject{o}
	p.body.Refresh()
}
