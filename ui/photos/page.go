package photos

import (
	"context"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/fault"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/task"
)

// Config is what the page works with.
type Config struct {
	Source   Source
	Pictures kit.Pictures
	Runner   *task.Runner
	Do       func(func()) // fyne.Do
	Loc      *i18n.Localizer

	// Tint returns the colour that stands in a picture's place until it comes, or
	// nil; it may be nil itself.
	Tint func(sha256 string) color.Color
	// Service returns the translated name of a service.
	Service func(archive.Service) string
	// Reason says in the reader's language why a picture cannot be shown.
	Reason func(error) string
	// Empty is shown where a scope holds nothing.
	Empty func(Scope) fyne.CanvasObject
	// Beside stands at the right of a scope's title; it may be nil, or return it.
	Beside func(Scope) fyne.CanvasObject
	// Notice stands under it; it may be nil, or return it.
	Notice func(Scope) fyne.CanvasObject

	// Open is called for a tapped cell, with all cells of the page.
	Open func(cells []catalog.Cell, i int)
	// Moved is called when the rail has led to another year, or from one
	// month to another; month is 0 on the page of a year.
	Moved func(year, month int)
	// Month is called for the title of a month; it may be nil.
	Month func(year, month int)
	// Actions are offered for what is selected.
	Actions []Action
	// Failed is called when an action could not even begin; it may be nil.
	Failed func(error)
	// View is how the user had the cells set last, and SetView keeps it; they
	// may be nil.
	View    func() kit.View
	SetView func(kit.View)
	// Menu is called for a secondary tap on a cell; it may be nil.
	Menu func(cell catalog.Cell, at fyne.Position)
	// Shown is called when a scope is on the screen; it may be nil.
	Shown func()
	// Escape is called for Escape with nothing selected; it may be nil.
	Escape func()
}

// pictureBudget is how many bytes of pixels a page remembers: some five screens
// of a full window, or one of a screen that shows sharper ones.
const pictureBudget = 48 << 20

// Page shows a scope. Its methods are called on the UI goroutine.
type Page struct {
	config Config
	words  words
	root   *fyne.Container
	body   fyne.CanvasObject // grid, rail and choice
	grid   *kit.Grid
	rail   *kit.Rail
	choice *choice
	state  *State
	slot   task.Slot
	firsts firsts
	top    int // the section in view
	views  *viewSwitch
	asked  task.Slot // what is said of a cell
	acting task.Slot
}

// New returns a page that shows nothing yet; call [Page.Show].
func New(c Config) *Page {
	p := &Page{config: c, words: words{c.Loc, c.Service, c.Tint}}
	p.grid = kit.NewGrid(kit.NewLoader(c.Pictures, pictureBudget, c.Do))
	p.rail = kit.NewRail(p.album(), p.picked)
	p.rail.OnTip = p.tip
	p.choice = newChoice(c.Loc, c.Actions, p.act, p.grid.ClearSelection)
	p.body = container.NewStack(container.NewBorder(nil, nil, nil, p.rail, p.grid), p.choice.layer)
	p.root = container.NewStack(p.body)
	p.grid.OnOpen = func(i int) { c.Open(p.state.Cells, i) }
	p.grid.OnSelect = func(int) { p.choice.set(p.words, p.selected()) }
	p.grid.OnAsk = p.inform
	p.grid.OnScroll = p.scrolled
	p.grid.OnEscape = c.Escape
	p.grid.OnTitle = p.title
	p.setView()
	if c.Menu != nil {
		p.grid.OnMenu = func(i int, at fyne.Position) { c.Menu(p.state.Cells[i], at) }
	}
	return p
}

// Content returns the page's object for the window.
func (p *Page) Content() fyne.CanvasObject { return p.root }

// Focusable returns what takes the keyboard when the page opens.
func (p *Page) Focusable() fyne.Focusable { return p.grid }

// Show loads a scope and then shows it, scrolled down by offset pixels. What
// is shown stays until then.
func (p *Page) Show(s Scope, offset float64) {
	p.load(s, func() { p.grid.SetOffset(offset) })
}

// ShowAt is Show, scrolled to a date.
func (p *Page) ShowAt(s Scope, date archive.Moment) {
	p.load(s, func() { p.reveal(date) })
}

// Close lets go of what the page holds; it must not be used any more.
func (p *Page) Close() {
	p.grid.Close()
	p.state = nil
}

// Offset returns how far the page is scrolled, to come back to.
func (p *Page) Offset() float64 { return p.grid.Offset() }

// Scope returns what the page shows, or zero while nothing is there.
func (p *Page) Scope() Scope {
	if p.state == nil {
		return Scope{}
	}
	return p.state.Scope
}

// Reload loads the scope again, at the same place and with the cursor on the
// same cell, because the library has changed.
func (p *Page) Reload() {
	if p.state == nil {
		return
	}
	offset, at, before := p.grid.Offset(), p.grid.Current(), p.state.Cells
	p.load(p.state.Scope, func() {
		p.grid.SetOffset(offset)
		if at >= 0 && at < len(before) {
			p.grid.SetCurrent(p.state.again(before[at], at))
		}
	})
}

// Pictured says that thumbnails of these originals may exist now, so that
// pictures that failed are asked for again.
func (p *Page) Pictured(sha256 ...string) { p.grid.Retry(sha256...) }

func (p *Page) load(s Scope, then func()) {
	work := func(ctx context.Context) (*State, error) { return load(ctx, p.config.Source, s) }
	task.Replace(p.config.Runner, &p.slot, work, func(st *State, err error) {
		if err != nil {
			p.set(fault.View(p.config.Loc, err))
			return
		}
		p.show(st)
		then()
	})
}

func (p *Page) show(s *State) {
	p.state = s
	if len(s.Cells) == 0 && p.config.Empty != nil {
		p.set(p.config.Empty(s.Scope))
		return
	}
	p.rail.SetBands(bands(s.Timeline))
	p.grid.SetContent(p.content(s))
	p.choice.set(p.words, nil) // what was selected may be gone
	p.set(p.body)
	if p.config.Shown != nil {
		p.config.Shown()
	}
}

// album gives the pictures of the cover and of the rail's tips.
func (p *Page) album() kit.Album {
	return kit.Album{Pictures: p.config.Pictures, Context: p.config.Runner.Context(), Do: p.config.Do}
}

func (p *Page) set(o fyne.CanvasObject) {
	p.root.Objects = []fyne.CanvasObject{o}
	p.root.Refresh()
}
