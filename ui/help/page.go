package help

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"dotori/archive"
	"dotori/ui/fault"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// Config is what the page works with and where it leads.
type Config struct {
	Loc *i18n.Localizer
	// Lacks returns what the archives of a service never hold, as its reader
	// says it: English, keys of translations.
	Lacks func(archive.Service) []string

	Open      func(id string) // the page of one guide; the list for ""
	Back      func()
	Shortcuts func()
	// ChooseFile and ChooseFolder import an archive; they are nil where the
	// library is read only.
	ChooseFile, ChooseFolder func()
}

// Page shows the list of guides, or one.
type Page struct {
	config  Config
	loc     *i18n.Localizer
	all     []Guide
	list    *fyne.Container
	scroll  *container.Scroll
	content fyne.CanvasObject
}

const (
	columnWidth = 760
	tileWidth   = 246
)

// New returns the page of a guide, or the list for "" and what there is no
// guide of; top is how far it was scrolled before.
func New(c Config, id string, top float32) *Page {
	p := &Page{config: c, loc: c.Loc, list: kit.NewStack(0)}
	var err error
	if p.all, err = Guides(); err != nil {
		p.content = fault.View(c.Loc, err)
		return p
	}
	column := p.index()
	if i := slices.IndexFunc(p.all, func(g Guide) bool { return g.ID == id }); i >= 0 {
		column = p.guide(p.all[i])
	}
	p.scroll = container.NewVScroll(kit.NewColumn(columnWidth, false, kit.NewInset(24, 0, 40, 0, column)))
	p.scroll.Offset.Y = top
	p.content = p.scroll
	return p
}

// Content returns the page's widgets.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Close does nothing: the page has no work under way.
func (p *Page) Close() {}

// State returns how far the page is scrolled.
func (p *Page) State() any {
	if p.scroll == nil {
		return float32(0)
	}
	return p.scroll.Offset.Y
}

func (p *Page) say(t Text) string { return t.In(p.loc.Language()) }

// index is the list of all guides.
func (p *Page) index() fyne.CanvasObject {
	field := kit.NewEntry(p.loc.T("KakaoTalk, mail, photos …"))
	field.OnSettled, field.OnEscape = p.Show, p.config.Back
	p.Show("")
	return kit.NewStack(0,
		kit.NewText(theme.Title(), p.loc.T("How do I get my archive?")), kit.NewGap(0, 8),
		kit.NewParagraph(theme.Body().In(theme.Soft), p.loc.T("Each service hands out its archive in its own way. Dotori never connects to the internet: you fetch it, and drop it here.")),
		kit.NewGap(0, 14),
		container.NewHBox(kit.NewRow(10, kit.NewFixedWidth(320, kit.NewField(field)),
			kit.NewButton(kit.Secondary, p.loc.T("Shortcuts"), p.config.Shortcuts))),
		p.list)
}

// Show lists the guides that a text may mean.
func (p *Page) Show(query string) {
	p.list.Objects = nil
	found := Find(p.all, query)
	for _, area := range areas() {
		tiles := kit.NewWrap(8, 8)
		for _, g := range found {
			if g.Area == area {
				tiles.Add(p.tile(g))
			}
		}
		if len(tiles.Objects) > 0 {
			p.list.Add(kit.NewInset(22, 0, 10, 0, kit.NewText(theme.Month(), p.area(area))))
			p.list.Add(tiles)
		}
	}
	if len(found) == 0 {
		p.list.Add(kit.NewInset(22, 0, 0, 0, kit.NewParagraph(theme.Body(), p.loc.T("There is no help on that. Drop what you have all the same: Dotori finds out what it is, and reads saved web pages and folders of pictures in any case."))))
	}
	p.list.Refresh()
}

func (p *Page) tile(g Guide) fyne.CanvasObject {
	note := p.say(g.State)
	if note == "" {
		note = p.say(g.Lead)
	}
	card := kit.NewCard(kit.NewStack(2, kit.NewClippedText(theme.Body().Strong(), p.say(g.Title)),
		container.NewStack(kit.NewGap(0, 3*fynetheme.Size(theme.SizeSecondary)), // two lines
			kit.NewMarked(theme.Secondary(), theme.Secondary(), note, nil).Clipped(2)))).Padded(12)
	card.OnTapped = func() { p.config.Open(g.ID) }
	return kit.NewFixedWidth(tileWidth, card)
}

func (p *Page) area(name string) string {
	switch name {
	case "chat":
		return p.loc.T("Chats")
	case "photos":
		return p.loc.T("Photos")
	case "mail":
		return p.loc.T("Mails")
	case "blog":
		return p.loc.T("Blogs and diaries")
	}
	return p.loc.T("Websites and shops")
}
