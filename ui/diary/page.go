package diary

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

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
	// Edit lets the user correct a text; it is nil where nothing can change.
	Edit func(archive.Item)
	// SetLook keeps how texts are set.
	SetLook func(Look)
}

// Place is what a reading page remembers of itself: the shelf that it goes
// along, and how far one has read.
type Place struct {
	Shelf  int64
	Offset float32
}

// Page is where one entry is read.
type Page struct {
	words   words
	reader  *Reader
	album   kit.Album
	actions Actions
	look    Look

	body          *fyne.Container
	article       *container.Scroll
	panel         *panel
	lookUI        *lookUI
	before, after *kit.Button
	frame         *fyne.Container // article and panel
	spread        spread
	shown         string
	offset        float32 // at which the first entry opens
	stale         bool    // what is shown has changed, and is on its way
}

// NewPage returns the page of an entry, set as the reader likes it, and opened
// at an offset.
func NewPage(loc *i18n.Localizer, reader *Reader, album kit.Album, id string, offset float32, look Look, actions Actions) *Page {
	p := &Page{words: words{loc}, reader: reader, album: album, offset: offset, look: look.Sound(), actions: actions, body: container.NewStack()}
	p.album.Patient = true // a post may have hundreds of pictures
	p.article = container.NewVScroll(container.NewStack())
	p.panel = newPanel(p.words, reader)
	p.spread.ask = kit.NewIconButton(fynetheme.CalendarIcon(), p.togglePanel).Hint(loc.T("Calendar and more to read"))
	p.lookUI = newLookUI(loc, p.look, p.setLook, p.spread.ask)
	p.spread.tools, p.spread.column = p.lookUI.tools, func() float32 { return p.look.width() }
	side := container.NewStack(kit.NewFill(theme.Paper), kit.NewFrame(nil, nil, kit.NewHairline(), nil, p.panel.content))
	p.frame = container.New(&p.spread, p.article, side, p.lookUI.content)
	reader.Changed = p.show
	reader.Open(id)
	return p
}

// Content returns the page's widgets.
func (p *Page) Content() fyne.CanvasObject { return p.body }

// Close does nothing: the work belongs to the runner of the reader.
func (p *Page) Close() {}

// State returns what the page remembers.
func (p *Page) State() any { return Place{p.reader.Shelf.ID, p.article.Offset.Y} }

// Item returns the entry that is read.
func (p *Page) Item() archive.Item { return p.reader.Item }

// Previous opens what was written before.
func (p *Page) Previous() { p.reader.Previous() }

// Next opens what was written after.
func (p *Page) Next() { p.reader.Next() }

// Key scrolls.
func (p *Page) Key(k fyne.KeyName) bool { return kit.ScrollByKey(p.article, k) }

// Dismiss folds the choice of looks, or puts away the panel that lies over the
// article, and reports whether there was one.
func (p *Page) Dismiss() bool {
	if p.lookUI.fold() {
		return true
	}
	over := p.spread.open
	if over {
		p.togglePanel()
	}
	return over
}

func (p *Page) togglePanel() {
	p.spread.open = !p.spread.open
	p.frame.Refresh()
}

// Reload fetches anew what the page shows.
func (p *Page) Reload() {
	p.stale = true
	p.reader.Reload()
}

// Zoom makes the text so many steps larger or smaller; 0 is the usual size.
func (p *Page) Zoom(steps int) {
	look := p.look
	if look.Size += steps; steps == 0 {
		look.Size = Usual().Size
	}
	p.setLook(look.Sound())
}

// setLook sets the text anew, at the place where the reader is.
func (p *Page) setLook(look Look) {
	if p.look == look {
		return
	}
	p.look = look
	p.lookUI.set(look)
	p.actions.SetLook(look)
	part := p.article.Offset.Y / max(p.article.Content.MinSize().Height, 1)
	p.draw()
	p.article.ScrollToOffset(fyne.NewPos(0, part*p.article.Content.MinSize().Height))
}

func (p *Page) show() {
	switch {
	case p.reader.Err != nil:
		p.set(fault.View(p.words.loc, p.reader.Err))
		p.shown = ""
		return
	case p.reader.Item.ID == "":
		return
	}
	switch {
	case p.shown != p.reader.Item.ID:
		p.shown = p.reader.Item.ID
		p.draw()
		p.article.ScrollToTop()
		p.actions.Moved(p.shown)
	case p.stale && !p.reader.Loading:
		p.stale = false
		p.draw()
	}
	if len(p.body.Objects) == 0 || p.body.Objects[0] != p.frame {
		p.set(p.frame)
		p.article.ScrollToOffset(fyne.NewPos(0, p.offset))
		p.offset = 0
	}
	p.showOnward()
	p.panel.show()
}

func (p *Page) draw() {
	p.article.Content = kit.NewSight(kit.NewColumn(p.look.width(), true, kit.NewInset(36, 0, 60, 0, p.entry())))
	p.article.Refresh()
}

func (p *Page) set(o fyne.CanvasObject) {
	p.body.Objects = []fyne.CanvasObject{o}
	p.body.Refresh()
}
