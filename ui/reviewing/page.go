package reviewing

import (
	"context"
	"slices"

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

// Config is what the page works with.
type Config struct {
	Loc    *i18n.Localizer
	Source Knowledge
	Runner *task.Runner
	// Pictures gives the pixels of an original.
	Pictures kit.Pictures
	// Camera tells which camera took a picture, "" where that is not known; it
	// may be nil. It is called off the UI goroutine.
	Camera func(ctx context.Context, sha256 string) string
	// Service returns the translated name of a service.
	Service func(archive.Service) string
	// Reason says in the reader's language why a picture cannot be shown.
	Reason func(error) string
	// Do makes changes as one action and says news, with the way back; "" says
	// nothing. It is nil where nothing can be changed.
	Do func(title, news string, edits []catalog.Edit)
	// DoLater is Do for changes that must be looked up first, off the UI
	// goroutine.
	DoLater func(title, news string, edits func(context.Context) ([]catalog.Edit, error))
	// Open shows an item by itself.
	Open func(id string)
	// Shown is called when there is something for the keyboard.
	Shown func()
	// Focused returns what has the keyboard, or nil; Focus gives it to something.
	Focused func() fyne.Focusable
	Focus   func(fyne.Focusable)
	Tabs    Tabs
	// Least is from how sure on all is accepted at once; SetLeast keeps another.
	Least    int
	SetLeast func(int)
}

// Page shows one case after the other. Its methods are called on the UI
// goroutine.
type Page struct {
	config Config
	search *Pictures
	desk   Desk
	fault  error // why the case cannot be shown
	least  int   // from how sure on all is accepted at once
	slot   task.Slot
	pixels *pixels

	body  *fyne.Container
	shown Step
	table *table // nil while no case lies there
	line  *kit.ProgressLine
	start *kit.Button
}

// Place is what the page remembers of itself.
type Place struct{ Key string }

// New returns the page of a search, at the case where it was left.
func New(c Config, search *Pictures, at Place) *Page {
	p := &Page{config: c, search: search, least: c.Least, body: container.NewStack()}
	p.pixels = newPixels(c.Pictures, c.Runner, p.draw)
	p.desk.Key = at.Key
	p.show()
	search.Settle(nil)
	return p
}

// Content returns the page's widgets.
func (p *Page) Content() fyne.CanvasObject { return p.body }

// State returns which case lies there.
func (p *Page) State() any { return Place{p.desk.Key} }

// Focusable returns what takes the keyboard, or nil.
func (p *Page) Focusable() fyne.Focusable {
	switch {
	case p.table != nil:
		return p.table.stage
	case p.start != nil && p.search.Step != Searching:
		return p.start
	}
	return nil
}

// offer gives the keyboard to what is new, if it was with what has gone.
func (p *Page) offer(before *kit.Button) {
	if at := p.config.Focused(); before != nil && at == fyne.Focusable(before) {
		p.refocus()
		return
	}
	p.config.Shown()
}

// Reload asks anew what is decided, and goes to what was taken back.
func (p *Page) Reload() {
	p.search.Settle(func(key string) { p.desk.Key = key })
}

// Refresh follows a change of the search.
func (p *Page) Refresh() {
	if p.shown == Searching && p.search.Step == Searching {
		p.advance()
		return
	}
	p.show()
}

func (p *Page) show() {
	before := p.start
	p.shown, p.line = p.search.Step, nil
	if p.search.Step == Found && len(p.search.Open) > 0 {
		p.turn()
		return
	}
	p.table, p.desk = nil, Desk{}
	p.slot.Cancel()
	p.set(kit.NewUnder(p.config.Tabs.head(p.config.Loc, kit.NewGap(0, 0)), p.state()))
	p.offer(before)
}

func (p *Page) set(o fyne.CanvasObject) {
	p.body.Objects = []fyne.CanvasObject{o}
	p.body.Refresh()
}

// state is what the page says while no case lies there.
func (p *Page) state() fyne.CanvasObject {
	loc := p.config.Loc
	switch p.search.Step {
	case Searching:
		p.line = kit.NewProgressLine(loc.T("Stop"), p.search.Stop)
		p.advance()
		return kit.NewMiddle(560, kit.NewCard(kit.NewStack(3*theme.Step, p.line,
			kit.NewParagraph(theme.Secondary(), loc.T("You can look around meanwhile. The first time takes longest.")))).Padded(30))
	case Failed:
		return fault.View(loc, p.search.Err, p.starter(loc.T("Try again")))
	case Found:
		return kit.NewEmptyState(nil, p.outcome(), p.leftOut(), p.starter(loc.T("Search again")))
	}
	return kit.NewEmptyState(nil, loc.T("Is a picture here more than once?"),
		loc.T("Dotori looks for pictures that are the same in other sizes and qualities: sent by a messenger, made smaller by a website, edited. You decide what becomes one; nothing is deleted."),
		p.starter(loc.T("Look for the same pictures")))
}

func (p *Page) starter(text string) fyne.CanvasObject {
	p.start = kit.NewButton(kit.Primary, text, p.search.Start)
	return p.start
}

func (p *Page) outcome() string {
	if len(p.search.Found.Proposals) > 0 {
		return p.config.Loc.T("Everything is decided")
	}
	return p.config.Loc.T("No picture is here more than once")
}

// advance shows how far the search is.
func (p *Page) advance() { advance(p.config.Loc, p.line, p.search.Progress) }

func advance(loc *i18n.Localizer, line *kit.ProgressLine, at Progress) {
	part, left := -1.0, ""
	if at.Total > 0 {
		part = float64(at.Done) / float64(at.Total)
		left = loc.Number(at.Done) + " / " + loc.Number(at.Total)
	}
	line.Set(loc.T(string(at.Step)), part, left)
}

// at returns where the case that lies there is among those that are open.
func (p *Page) at() int {
	return slices.IndexFunc(p.search.Open, func(c Case) bool { return c.Key == p.desk.Key })
}
