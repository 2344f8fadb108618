package photos

import (
	"context"
	"fmt"

	"dotori/archive/catalog"
	"dotori/ui/kit"
	"dotori/ui/task"
)

// bands is the timeline as the rail shows it.
func bands(t Timeline) []kit.Band {
	full := t.Fullness()
	out := make([]kit.Band, len(t))
	for i, y := range t {
		out[i] = kit.Band{Label: fmt.Sprint(y.Year), Parts: full[i]}
	}
	return out
}

// picked goes where the rail points: within the page, or to another year or month.
func (p *Page) picked(band int, part float32) {
	y := p.state.Timeline[band]
	stay := func() { p.stay(y.Year, part) }
	scope := p.state.Scope
	if !scope.inLibrary() {
		stay()
		return
	}
	month := 0
	if scope.month() {
		month = y.filled(int(part * parts))
	}
	to := scope.at(y.Year, month)
	switch {
	case scope.month() && month == 0: // only the year is known of what happened
	case to.Query.Year == scope.Query.Year && to.Query.Month == scope.Query.Month:
		stay()
	default:
		p.load(to, func() {
			stay()
			p.config.Moved(y.Year, month)
		})
	}
}

// stay scrolls to a part of a year of the rail.
func (p *Page) stay(year int, part float32) {
	section, rest := p.state.spot(year, part)
	if p.state.Scope.month() { // whose sections are days
		p.grid.ScrollPart(rest)
		return
	}
	p.grid.ScrollTo(section, rest)
}

// scrolled moves the dot of the rail along.
func (p *Page) scrolled(section int, part float32) {
	p.top = section
	if p.state.Scope.month() {
		section, part = 0, p.grid.Part()
	}
	p.rail.SetPosition(p.state.place(section, part))
}

// tip tells of a part of a year on the rail: how much there is, and its first
// picture, which may come a little later.
func (p *Page) tip(band, part int) kit.Tip {
	y := p.state.Timeline[band]
	counts, month := y.Parts[part], monthOf(part)
	if p.state.Scope.Since != 0 {
		month = p.state.Scope.Query.Month
	}
	title := p.words.month(y.Year, month)
	if len(counts) == 0 {
		return kit.Tip{Title: title, Note: p.words.loc.T("nothing")}
	}
	sha, shown := p.state.first(y.Year, month)
	if !shown {
		sha = p.firsts.get(p, y.Year, month)
	}
	return kit.Tip{Title: title, Note: p.words.counts(counts), Key: sha}
}

// firsts remembers the first pictures of months that the page does not show.
type firsts struct{ known map[[2]int]string }

// get returns the first picture of a month, or "" and asks for it.
func (f *firsts) get(p *Page, year, month int) string {
	at := [2]int{year, month}
	if sha, ok := f.known[at]; ok || month == 0 {
		return sha
	}
	if f.known == nil {
		f.known = map[[2]int]string{}
	}
	f.known[at] = "" // asked for
	task.Run(p.config.Runner, func(ctx context.Context) ([]catalog.Cell, error) {
		return p.config.Source.Cells(ctx, catalog.Query{Year: year, Month: month, Pictures: true, Newest: true, Limit: 1})
	}, func(cells []catalog.Cell, err error) {
		if err == nil && len(cells) > 0 { // a tip without its picture is no worse than that
			f.known[at] = cells[0].SHA256
			p.rail.Refresh()
		}
	})
	return ""
}
