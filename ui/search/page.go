package search

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/atlas"
	"dotori/ui/fault"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/task"
	"dotori/ui/theme"
)

// Config is what the page works with and where it leads.
type Config struct {
	Loc     *i18n.Localizer
	Results *Results
	Library Library
	Runner  *task.Runner // of the page
	Album   kit.Album
	Canvas  fyne.Canvas // that the page is on

	Open    func(catalog.Hit)
	Service func(archive.Service) string // its translated name
	Type    func(text string)            // puts another text into the field, and searches for it
	Field   func()                       // gives the keyboard to the field
	Help    func()                       // tells how archives are got

	Recent    func() []string // searches, the newest first
	SetRecent func([]string)
}

// Place is what the page remembers of itself when it is left.
type Place struct {
	Filter Filter
	Offset float32
	Stop   int // which hit had the keyboard, or -1
}

// Page shows results.
type Page struct {
	config   Config
	loc      *i18n.Localizer
	bar      *bar
	scroll   *container.Scroll
	body     *fyne.Container
	content  fyne.CanvasObject
	title    *kit.Text
	sections []*section
	entering bool  // the keyboard goes to the first hit when it is there
	at       Place // that the page was left at
}

const columnWidth = 880

// New returns the page for a text, as it was left at a place.
func New(c Config, text string, at Place) *Page {
	p := &Page{config: c, loc: c.Loc, body: container.NewStack()}
	choices := newFacets(atlas.New(c.Loc), c.Library, c.Runner)
	p.bar = newBar(c, choices, p.narrow)
	p.bar.instead = func(f Filter) { p.narrow(f); c.Type("") }
	choices.changed = p.bar.refresh
	p.scroll = container.NewVScroll(container.NewStack())
	head := kit.NewColumn(columnWidth, false, kit.NewInset(16, 0, 12, 0, p.bar.content))
	p.content = kit.NewFrame(head, nil, nil, nil, p.body)
	p.bar.resized = p.content.Refresh
	c.Results.Changed, c.Results.OnCounted, c.Results.Added = p.show, p.count, p.added
	choices.load()
	p.find(text, at)
	return p
}

// find shows what was found before, if it is the same question.
func (p *Page) find(text string, at Place) {
	r := p.config.Results
	p.bar.show(at.Filter)
	p.bar.hear(text)
	if r.Text != text || !r.Filter.equal(at.Filter) || r.Err != nil {
		r.Find(text, at.Filter)
		return
	}
	p.at = at
	p.show()
}

// Resume gives the keyboard back to the hit that had it when the page was
// left.
func (p *Page) Resume() {
	p.scroll.ScrollToOffset(fyne.NewPos(0, p.at.Offset))
	if all := p.stops(); p.at.Stop >= 0 && p.at.Stop < len(all) {
		p.config.Canvas.Focus(all[p.at.Stop])
	}
}

// Content returns the page's widgets.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Close lets go of the results, whose work belongs to another runner.
func (p *Page) Close() { p.config.Results.Forget() }

// State returns the place to come back to.
func (p *Page) State() any {
	return Place{p.config.Results.Filter, p.scroll.Offset.Y, p.stop()}
}

// Search shows what is found of another text.
func (p *Page) Search(text string) {
	if r := p.config.Results; strings.TrimSpace(text) != r.Text || r.Err != nil {
		p.entering = false
		p.bar.hear(text)
		r.Find(text, r.Filter)
	}
}

// narrow searches within another filter.
func (p *Page) narrow(f Filter) {
	p.bar.show(f)
	p.config.Results.Find(p.config.Results.Text, f)
}

// open opens a hit, and remembers what led to it.
func (p *Page) open(h catalog.Hit) {
	p.Remember()
	p.config.Open(h)
}

// Remember puts the search among the recent ones.
func (p *Page) Remember() {
	p.config.SetRecent(Remember(p.config.Recent(), p.config.Results.Text))
}

func (p *Page) show() {
	r := p.config.Results
	p.sections, p.title = nil, nil
	switch {
	case r.Err != nil:
		p.set(fault.View(p.loc, r.Err))
	case !r.Asked():
		p.set(p.landing())
	case len(r.Groups) == 0 && r.Loading:
		p.set(kit.NewEmptyState(nil, p.loc.T("Searching …"), ""))
	case len(r.Groups) == 0:
		p.set(p.nothing())
	default:
		p.scroll.Content = p.found()
		if !r.Loading {
			p.scroll.Offset = fyne.Position{}
		}
		p.set(p.scroll)
		p.scroll.Refresh()
		p.enterIfWanted()
	}
}

func (p *Page) set(o fyne.CanvasObject) {
	p.body.Objects = []fyne.CanvasObject{o}
	p.body.Refresh()
}

func (p *Page) found() fyne.CanvasObject {
	p.title = kit.NewClippedText(theme.Secondary(), p.total())
	parts := []fyne.CanvasObject{p.title}
	for i := range p.config.Results.Groups {
		parts = append(parts, p.section(i))
	}
	return kit.NewColumn(columnWidth, false, kit.NewInset(2, 0, 40, 0, kit.NewStack(0, parts...)))
}

// total is how much was found, which is known a little after what was found.
func (p *Page) total() string {
	r := p.config.Results
	more := false
	for _, g := range r.Groups {
		more = more || g.More()
	}
	if !r.Counted && more {
		return p.loc.T("Counting …")
	}
	return p.loc.N("%s found", r.Total)
}

// count writes how much there is into what is on the screen.
func (p *Page) count() {
	if p.title == nil {
		return
	}
	p.title.SetText(p.total())
	for i, s := range p.sections {
		s.count.SetText(p.counted(p.config.Results.Groups[i]))
	}
	p.scroll.Content.Refresh()
}

// added appends further hits to those on the screen.
func (p *Page) added(group, from int) {
	g, s := p.config.Results.Groups[group], p.sections[group]
	p.fill(s, g.Hits[from:], g.Kind)
	if s.more.Hidden = !g.More(); s.more.Hidden && p.config.Canvas.Focused() == fyne.Focusable(s.more) {
		p.config.Canvas.Focus(s.cards[from])
	}
	p.scroll.Content.Refresh()
	p.scroll.Refresh()
}
