package search

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

// Page shows results.
type Page struct {
	loc     *i18n.Localizer
	results *Results
	album   kit.Album
	actions Actions
	scroll  *container.Scroll
	body    *fyne.Container
}

// Actions is where the page leads.
type Actions struct {
	Open    func(catalog.Hit)
	Service func(archive.Service) string // its translated name
}

// NewPage returns the page of results.
func NewPage(loc *i18n.Localizer, results *Results, album kit.Album, actions Actions) *Page {
	p := &Page{loc: loc, results: results, album: album, actions: actions, body: container.NewStack()}
	p.scroll = container.NewVScroll(container.NewStack())
	results.Changed = p.show
	p.show()
	return p
}

// Content returns the page's widgets.
func (p *Page) Content() fyne.CanvasObject { return p.body }

// Close does nothing: the work belongs to the runner of the results.
func (p *Page) Close() {}

// Search shows what is found of another text.
func (p *Page) Search(text string) {
	p.scroll.ScrollToTop()
	p.results.Search(text)
}

func (p *Page) show() {
	r := p.results
	switch {
	case r.Err != nil:
		p.set(fault.View(p.loc, r.Err))
	case r.Text == "":
		p.set(kit.NewEmptyState(nil, p.loc.T("What are you looking for?"),
			p.loc.T("A word from a chat, a name, a title, the name of a file. One syllable is enough, and so are initial consonants: ㅈㅇㅅ finds 졸업식.")))
	case len(r.Groups) == 0 && r.Loading:
		p.set(kit.NewEmptyState(nil, p.loc.T("Searching …"), ""))
	case len(r.Groups) == 0:
		p.set(kit.NewEmptyState(nil, p.loc.T("Nothing was found"),
			p.loc.T("Nothing in the library has “%s”. Try fewer letters, or only their initial consonants.", r.Text)))
	default:
		p.scroll.Content = p.found()
		p.scroll.Refresh()
		p.set(p.scroll)
	}
}

func (p *Page) set(o fyne.CanvasObject) {
	p.body.Objects = []fyne.CanvasObject{o}
	p.body.Refresh()
}

func (p *Page) found() fyne.CanvasObject {
	r := p.results
	parts := []fyne.CanvasObject{
		kit.NewClippedText(theme.Title(), "“"+r.Text+"”"),
		kit.NewText(theme.Body().In(theme.Soft), p.loc.N("%s found", r.Total)+orMore(r.Total >= catalog.SearchCap)),
	}
	for i, g := range r.Groups {
		parts = append(parts, kit.NewGap(0, 22), p.heading(g), kit.NewGap(0, 8), p.hits(g))
		if g.More() {
			more := kit.NewButton(kit.Secondary, p.loc.T("Show more"), func() { r.More(i) })
			parts = append(parts, kit.NewGap(0, 8), container.NewHBox(more))
		}
	}
	return kit.NewColumn(860, false, kit.NewInset(28, 0, 40, 0, kit.NewStack(0, parts...)))
}

func orMore(capped bool) string {
	if capped {
		return "+"
	}
	return ""
}

func (p *Page) heading(g Group) fyne.CanvasObject {
	return container.NewHBox(kit.NewRow(8,
		kit.NewText(theme.Month(), p.loc.Kind(g.Kind)),
		kit.NewText(theme.Secondary(), p.loc.Number(g.Count)+orMore(g.Count >= catalog.SearchCap))))
}

func (p *Page) hits(g Group) fyne.CanvasObject {
	if g.Kind == archive.Photo || g.Kind == archive.Video {
		return p.pictures(g)
	}
	rows := make([]fyne.CanvasObject, len(g.Hits))
	for i, h := range g.Hits {
		rows[i] = p.row(h)
	}
	return kit.NewStack(8, rows...)
}

const thumbWidth, thumbHeight = 160, 120

func (p *Page) pictures(g Group) fyne.CanvasObject {
	tiles := make([]fyne.CanvasObject, len(g.Hits))
	for i, h := range g.Hits {
		tiles[i] = p.picture(h)
	}
	return kit.NewWrap(6, 12, tiles...)
}

func (p *Page) picture(h catalog.Hit) fyne.CanvasObject {
	key := ""
	if len(h.Item.Media) > 0 {
		key = h.Item.Media[0].SHA256
	}
	picture := kit.NewPicture(p.album, key, float32(thumbWidth)/thumbHeight, thumbHeight)
	picture.OnTapped = func() { p.actions.Open(h) }
	return kit.NewFixedWidth(thumbWidth, kit.NewStack(4, picture,
		kit.NewClippedText(theme.Body(), name(h.Item)),
		kit.NewClippedText(theme.Secondary(), p.loc.Date(h.Item.Moment))))
}

// name is what an item is called: its title, or its file.
func name(it archive.Item) string {
	switch {
	case it.Title != "":
		return it.Title
	case len(it.Media) > 0:
		return it.Media[0].Name
	}
	return it.Author
}

func (p *Page) row(h catalog.Hit) fyne.CanvasObject {
	parts := []fyne.CanvasObject{kit.NewClippedText(theme.Secondary(), p.kicker(h.Item))}
	if title := h.Item.Title; title != "" && title != h.Snippet {
		parts = append(parts, kit.NewClippedText(theme.Body().Strong(), title))
	}
	parts = append(parts, kit.NewMarked(theme.Body(), theme.Body().Strong().In(theme.LeafText), h.Snippet, h.Marks))
	card := kit.NewCard(kit.NewStack(3, parts...)).Padded(12)
	card.OnTapped = func() { p.actions.Open(h) }
	return card
}

// kicker says where a hit stands: its service, its room or folder, who and when.
func (p *Page) kicker(it archive.Item) string {
	s := p.actions.Service(it.Service)
	if len(it.Collections) > 0 && it.Collections[0].Title != "" {
		s += " · " + it.Collections[0].Title
	}
	if it.Author != "" {
		s += " · " + it.Author
	}
	return s + " · " + p.loc.Moment(it.Moment)
}
