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
	"dotori/ui/theme"
)

// Config is what the page works with, and where it leads.
type Config struct {
	Source  Source
	Runner  *task.Runner
	Loc     *i18n.Localizer
	Album   kit.Album
	Picture func(it archive.Item, m archive.Media) // opens one of a mail's pictures
	File    func(m archive.Media)                  // opens anything else in the system's own program
	Save    func(m archive.Media)                  // puts a copy of a file somewhere
	Link    func(address string)                   // follows a link
	Service func(archive.Service) string           // the translated name of a service
	Moved   func(folder int64)                     // tells which folder is shown now
	Shown   func()                                 // tells that the list is on the screen
	Ways    []fyne.CanvasObject                    // what one can do where there is nothing
	Failed  func(error)                            // tells that something did not work

	// Actions are what can be done with mails, whose ids with hands over: those
	// are favourites already, or not.
	Actions func(favorites bool, with func(do func(ids []string))) []kit.Action
}

// Place is where the reader was: the folder, and the mail that was open.
type Place struct {
	Folder int64
	Mail   string
}

// Page shows folders, the mails of one, and one mail.
type Page struct {
	config  Config
	words   words
	folders *Folders
	box     *Box
	letter  *Letter
	at      catalog.Key // to open the folder at
	wanted  int         // line to open as soon as it is known; -1 for none
	place   Place
	line    int // of the mail that is open, before a reload; -1 for none

	body    *fyne.Container
	frame   fyne.CanvasObject // folders, list and mail
	shelf   *fyne.Container
	field   *kit.Entry
	list    *kit.PickList
	chosen  *kit.ChosenBar
	hint    *kit.Text // in the place of mails
	panes   *kit.Panes
	reading *reading
}

// New returns the page with a folder open, all mails for 0, at what arrived
// at a key, or at its newest for 0.
func New(c Config, folder int64, at catalog.Key, place Place) *Page {
	p := &Page{config: c, words: words{c.Loc, c.Service}, at: at, place: place, wanted: -1, line: -1, folders: NewFolders(c.Source, c.Runner),
		box: NewBox(c.Source, c.Runner), letter: NewLetter(c.Source, c.Runner), body: container.NewStack(), shelf: kit.NewStack(0),
		field: kit.NewEntry(c.Loc.T("Search in this folder")), hint: kit.NewText(theme.Body().In(theme.Soft), "").Align(fyne.TextAlignCenter)}
	p.list = p.newList()
	p.chosen = kit.NewChosenBar(c.Loc.T("Done choosing"), p.list.ClearPicks)
	p.field.OnSettled, p.field.OnEscape = p.search, p.leaveField
	p.reading = newReading(c, p.words, p.letter, p.letter.Open, p.actionsOf)
	p.reading.back, p.reading.alone = func() { p.Dismiss() }, func() bool { return p.panes.Alone() }
	p.folders.Changed, p.box.Changed, p.letter.Changed = p.showFolders, p.showBox, p.showLetter
	p.box.Folder, p.frame = folder, p.columns()
	p.folders.Load()
	return p
}

// Reload fetches anew what the page shows.
func (p *Page) Reload() {
	p.list.ClearPicks()
	p.line = p.lineOf(p.letter.Key)
	p.folders.Load()
	if p.letter.Item.ID != "" {
		p.reading.again = true
		p.letter.Open(p.letter.Item.ID)
	}
}

// Dismiss goes from a mail that is alone on the page to the list.
func (p *Page) Dismiss() bool {
	if p.panes == nil || !p.panes.Alone() || !p.panes.OnDetail() {
		return false
	}
	p.panes.ShowDetail(false)
	p.focus(p.list)
	return true
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

func (p *Page) newList() *kit.PickList {
	list := kit.NewPickList(p.box.Len, func() fyne.CanvasObject { return newRow() }, func(i int, o fyne.CanvasObject) {
		h, ok := p.box.Head(i)
		if !ok {
			o.(*row).set(line{})
			return
		}
		line := p.words.line(h, h.ID == p.letter.Item.ID)
		line.picked = p.list.Picked(i)
		o.(*row).set(line)
	})
	list.HideSeparators = true
	list.OnChosen, list.OnPick, list.OnMenu = p.open, p.showPicks, p.menu
	return list
}

func (p *Page) showFolders() {
	loc := p.config.Loc
	switch {
	case p.folders.Err != nil:
		p.set(fault.View(loc, p.folders.Err))
	case p.folders.Loading:
	case len(p.folders.Accounts) == 0:
		p.set(kit.NewEmptyState(nil, loc.T("There are no mails yet"),
			loc.T("Mails that you saved as .eml or .mbox files are read here."), p.config.Ways...))
	default:
		p.fill()
		p.set(p.frame)
		p.box.Reload()
		p.config.Shown()
	}
}

func (p *Page) columns() fyne.CanvasObject {
	shelf := kit.NewFrame(nil, nil, nil, kit.NewHairline(), kit.NewInset(10, 0, 6, 0, container.NewVScroll(p.shelf)))
	head := kit.NewInset(0, 6, 8, 6, kit.NewField(p.field))
	mails := kit.NewFrame(head, nil, nil, nil, container.NewStack(p.list, container.NewCenter(p.hint)))
	list := kit.NewFrame(nil, nil, nil, kit.NewHairline(), kit.NewInset(10, 6, 6, 6, mails))
	p.panes = kit.NewPanes(container.New(columns{}, shelf, list), p.reading.content, boxWide, mailLeast*kit.TextScale(mostWider))
	p.panes.OnTurn = p.reading.turn
	p.panes.ShowDetail(p.place.Mail != "" || p.at != 0)
	return kit.NewFrame(nil, p.chosen.Content, nil, nil, p.panes.Content)
}

func (p *Page) set(o fyne.CanvasObject) {
	p.body.Objects = []fyne.CanvasObject{o}
	p.body.Refresh()
}

// fill lists the folders, by account where there are several.
func (p *Page) fill() {
	rows := []fyne.CanvasObject{p.folder(p.config.Loc.T("All mails"), 0, p.folders.Total)}
	for _, a := range p.folders.Accounts {
		if len(p.folders.Accounts) > 1 || a.Name != "" {
			rows = append(rows, kit.NewSectionHeader(p.words.account(a)))
		}
		for _, f := range a.Folders {
			rows = append(rows, p.folder(f.Title, f.ID, f.Count))
		}
	}
	p.shelf.Objects = rows
	p.shelf.Refresh()
}

func (p *Page) folder(title string, id int64, count int) fyne.CanvasObject {
	r := kit.NewSidebarRow(title, p.config.Loc.Number(count), kit.NoBar, func() { p.openFolder(id) })
	r.SetSelected(p.box.Folder == id)
	return r
}
