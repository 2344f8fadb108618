package photos

import (
	"context"
	"fmt"
	"slices"

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

	// Service returns the translated name of a service.
	Service func(archive.Service) string
	// Reason says in the reader's language why a picture cannot be shown.
	Reason func(error) string
	// Empty is shown where the scope holds nothing.
	Empty func() fyne.CanvasObject

	// Open is called for a tapped cell, with all cells of the page.
	Open func(cells []catalog.Cell, i int)
	// Moved is called when the rail has led to another year.
	Moved func(year int)
	// Actions are offered for what is selected.
	Actions []Action
	// Menu is called for a secondary tap on a cell; it may be nil.
	Menu func(cell catalog.Cell, at fyne.Position)
	// Shown is called when a scope is on the screen; it may be nil.
	Shown func()
	// Escape is called for Escape with nothing selected; it may be nil.
	Escape func()
}

// pictureBudget is how many bytes of pixels a page remembers: some ten
// screens of a full window.
const pictureBudget = 96 << 20

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
}

// New returns a page that shows nothing yet; call [Page.Show].
func New(c Config) *Page {
	p := &Page{config: c, words: words{c.Loc, c.Service}}
	p.grid = kit.NewGrid(kit.NewLoader(c.Pictures, pictureBudget, c.Do))
	p.rail = kit.NewRail(nil, p.picked)
	p.choice = newChoice(c.Loc, c.Actions, p.selectedIDs, p.grid.ClearSelection)
	p.body = container.NewStack(container.NewBorder(nil, nil, nil, p.rail, p.grid), p.choice.layer)
	p.root = container.NewStack(p.body)
	p.grid.OnOpen = func(i int) { c.Open(p.state.Cells, i) }
	p.grid.OnSelect = p.choice.set
	p.grid.OnScroll = p.scrolled
	p.grid.OnEscape = c.Escape
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

// Reload loads the scope again, at the same place, because the library has
// changed.
func (p *Page) Reload() {
	if p.state != nil {
		p.Show(p.state.Scope, p.grid.Offset())
	}
}

// Reveal puts the cursor on the cell of an item and scrolls to it.
func (p *Page) Reveal(id string) {
	if p.state == nil {
		return
	}
	p.grid.ShowCell(slices.IndexFunc(p.state.Cells, func(c catalog.Cell) bool { return c.ID == id }))
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
		p.set(p.config.Empty())
		return
	}
	labels := make([]string, len(s.Years))
	for i, year := range s.Years {
		labels[i] = fmt.Sprint(year)
	}
	p.rail.SetLabels(labels)
	p.rail.SetPosition(max(slices.Index(s.Years, s.Scope.year()), 0), 0)
	p.grid.SetContent(p.content(s))
	p.set(p.body)
	if p.config.Shown != nil {
		p.config.Shown()
	}
}

func (p *Page) set(o fyne.CanvasObject) {
	p.root.Objects = []fyne.CanvasObject{o}
	p.root.Refresh()
}

// picked goes where the rail points: within the page, or to another year.
func (p *Page) picked(i int, part float32) {
	year := p.state.Years[i]
	switch p.state.Scope.year() {
	case 0:
		p.grid.ScrollTo(p.state.spot(year, part))
	case year:
		p.grid.ScrollPart(part)
	default:
		p.load(Year(year), func() {
			p.grid.ScrollPart(part)
			p.config.Moved(year)
		})
	}
}

// scrolled moves the dot of the rail along.
func (p *Page) scrolled(section int, part float32) {
	if year := p.state.Scope.year(); year != 0 {
		p.rail.SetPosition(max(slices.Index(p.state.Years, year), 0), p.grid.Part())
		return
	}
	p.rail.SetPosition(p.state.place(section, part))
}

func (p *Page) selectedIDs() []string {
	var ids []string
	for _, i := range p.grid.Selected() {
		ids = append(ids, p.state.Cells[i].ID)
	}
	return ids
}
