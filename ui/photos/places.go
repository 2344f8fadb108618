package photos

import (
	"slices"

	"fyne.io/fyne/v2"

	"dotori/archive"
	"dotori/archive/catalog"
)

// Reveal puts the cursor on the cell of an item and scrolls to it.
func (p *Page) Reveal(id string) {
	if p.state == nil {
		return
	}
	p.grid.ShowCell(slices.IndexFunc(p.state.Cells, func(c catalog.Cell) bool { return c.ID == id }))
}

// GoTo scrolls to a date, or to what comes before it; from the page of a year
// it may lead to another year. It reports false where the page is not of a kind
// to have that date: then the window knows better.
func (p *Page) GoTo(date archive.Moment) bool {
	if p.state == nil || p.state.Scope.month() || p.state.Scope.Query.Day != 0 || len(p.state.Timeline) == 0 {
		return false
	}
	year := p.state.Timeline.nearest(date.FirstYear())
	if s := p.state.Scope; s.year() != 0 && s.year() != year {
		p.load(Year(year), func() {
			p.reveal(date)
			p.config.Moved(year, 0)
		})
		return true
	}
	p.reveal(date)
	return true
}

// reveal brings a date to the top of the page.
func (p *Page) reveal(date archive.Moment) {
	cell := p.state.cellAt(date)
	if section := p.state.section(cell); section >= 0 {
		p.grid.ScrollTo(section, 0)
		return
	}
	p.grid.ScrollPart(1) // the cell comes into view from below, at the top
	p.grid.ShowCell(cell)
}

// title leads from a section to the page of its month.
func (p *Page) title(section int) {
	if section >= len(p.state.Months) || p.config.Month == nil || p.state.Scope.month() {
		return
	}
	if m := p.state.Months[section]; m.Month != 0 {
		p.config.Month(m.Year, m.Month)
	}
}

// Key does what a key means on the page that the grid does not know of, or
// that was typed elsewhere in the window, and reports whether it is one: the
// digits lead along the rail, M to the
// month in view.
func (p *Page) Key(name fyne.KeyName) bool {
	if p.state == nil || len(p.state.Cells) == 0 {
		return false
	}
	switch name {
	case fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6, fyne.Key7, fyne.Key8, fyne.Key9:
		p.rail.PickTenth(int(name[0] - '0'))
	case fyne.KeyM:
		p.title(p.top)
	case fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyPageDown:
		p.grid.TypedKey(&fyne.KeyEvent{Name: name})
	default:
		return false
	}
	return true
}
