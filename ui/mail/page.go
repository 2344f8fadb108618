package mail

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
	Source  Source
	Runner  *task.Runner
	Loc     *i18n.Localizer
	Album   kit.Album
	Picture func(it archive.Item, m archive.Media) // opens one of a mail's pictures
	File    func(m archive.Media)                  // opens anything else in the system's own program
	Link    func(address string)                   // follows a link
	Service func(archive.Service) string           // the translated name of a service
	Moved   func(folder int64)                     // tells which folder is shown now
	Shown   func()                                 // tells that the list is on the screen
}

// Place is where the reader was: the folder, and the mail that was open.
type Place struct {
	Folder int64
	Mail   string
}

// Page shows folders, the mails of one, and one mail.
type Page struct {
	config  Config
	folders *Folders
	box     *Box
	letter  *Letter
	at      catalog.Key // to open the folder at
	place   Place

	body    *fyne.Container
	shelf   *fyne.Container
	list    *kit.List
	reading *reading
}

const (
	foldersWidth = 190
	listWidth    = 330
)

// New returns the page with a folder open, all mails for 0, at what arrived
// at a key, or at its newest for 0.
func New(c Config, folder int64, at catalog.Key, place Place) *Page {
	p := &Page{config: c, at: at, place: place, folders: NewFolders(c.Source, c.Runner),
		box: NewBox(c.Source, c.Runner), letter: NewLetter(c.Source, c.Runner), body: container.NewStack(), shelf: kit.NewStack(0)}
	p.list = p.newList()
	p.reading = newReading(c, p.letter, p.open)
	p.folders.Changed, p.box.Changed, p.letter.Changed = p.showFolders, p.showBox, p.showLetter
	p.box.Folder = folder
	p.folders.Load()
	return p
}

// Content returns the page's widgets.
func (p *Page) Content() fyne.CanvasObject { return p.body }

// Close does nothing: the work belongs to the runner.
func (p *Page) Close() {}

// State returns where the reader is.
func (p *Page) State() any { return Place{p.box.Folder, p.letter.Item.ID} }

// Focusable returns what takes the keyboard.
func (p *Page) Focusable() fyne.Focusable { return p.list }

// Item returns the mail that is read.
func (p *Page) Item() archive.Item { return p.letter.Item }

func (p *Page) newList() *kit.List {
	list := kit.NewList(p.box.Len, func() fyne.CanvasObject { return newRow() }, func(i int, o fyne.CanvasObject) {
		h, ok := p.box.Head(i)
		if !ok {
			o.(*row).set("", "", "", "", false)
			return
		}
		o.(*row).set(p.from(h), p.day(h.Moment), p.subject(h.Title), h.Snippet, h.ID == p.letter.Item.ID)
	})
	list.OnChosen = func(i int) {
		if h, ok := p.box.Head(i); ok {
			p.open(h.ID)
		}
	}
	return list
}

func (p *Page) from(h catalog.Head) string {
	switch {
	case h.Own:
		return p.config.Loc.T("Me")
	case h.Author == "":
		return p.config.Loc.T("Unknown sender")
	}
	return h.Author
}

func (p *Page) subject(s string) string {
	if s == "" {
		return p.config.Loc.T("Without subject")
	}
	return s
}

func (p *Page) day(m archive.Moment) string {
	if !m.Known() {
		return ""
	}
	return p.config.Loc.ShortDay(m.Wall)
}

func (p *Page) open(id string) { p.letter.Open(id) }

func (p *Page) showFolders() {
	loc := p.config.Loc
	switch {
	case p.folders.Err != nil:
		p.set(fault.View(loc, p.folders.Err))
	case p.folders.Loading:
	case len(p.folders.All) == 0:
		p.set(kit.NewEmptyState(nil, loc.T("There are no mails yet"),
			loc.T("Mails that you saved as .eml or .mbox files are read here.")))
	default:
		p.fill()
		p.set(p.columns())
		p.box.Open(p.box.Folder)
		p.config.Shown()
	}
}

func (p *Page) columns() fyne.CanvasObject {
	shelf := kit.NewFixedWidth(foldersWidth, kit.NewFrame(nil, nil, nil, kit.NewHairline(),
		kit.NewInset(10, 0, 6, 0, container.NewVScroll(p.shelf))))
	list := kit.NewFixedWidth(listWidth, kit.NewFrame(nil, nil, nil, kit.NewHairline(), kit.NewInset(10, 6, 6, 6, p.list)))
	return kit.NewFrame(nil, nil, kit.NewFrame(nil, nil, shelf, nil, list), nil, p.reading.content)
}

func (p *Page) set(o fyne.CanvasObject) {
	p.body.Objects = []fyne.CanvasObject{o}
	p.body.Refresh()
}

// fill lists the folders.
func (p *Page) fill() {
	total := 0
	for _, f := range p.folders.All {
		total += f.Count
	}
	rows := []fyne.CanvasObject{p.folder(p.config.Loc.T("All mails"), 0, total)}
	for _, f := range p.folders.All {
		rows = append(rows, p.folder(f.Title, f.ID, f.Count))
	}
	p.shelf.Objects = rows
	p.shelf.Refresh()
}

func (p *Page) folder(title string, id int64, count int) fyne.CanvasObject {
	r := kit.NewSidebarRow(title, p.config.Loc.Number(count), kit.NoBar, func() {
		p.at = 0
		p.box.Open(id)
		p.fill()
		p.config.Moved(id)
	})
	r.SetSelected(p.box.Folder == id)
	return r
}

func (p *Page) showBox() {
	p.list.Refresh()
	switch {
	case p.box.Err != nil:
		p.reading.set(fault.View(p.config.Loc, p.box.Err))
	case p.box.Loading || p.box.Len() == 0 || p.letter.Loading || p.letter.Item.ID != "":
	case p.place.Mail != "":
		p.open(p.place.Mail)
	case p.at != 0:
		p.list.ScrollTo(p.box.Index(p.at))
		p.first(p.box.Index(p.at))
	default:
		p.first(0)
	}
}

// first opens a mail as soon as its line is known.
func (p *Page) first(i int) {
	if h, ok := p.box.Head(i); ok {
		p.open(h.ID)
	}
}

func (p *Page) showLetter() {
	p.list.Refresh()
	p.reading.show()
}
