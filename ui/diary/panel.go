package diary

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/archive/catalog"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// panel is the right of the reading page: the month and what else was written.
type panel struct {
	loc      *i18n.Localizer
	reader   *Reader
	content  fyne.CanvasObject
	calendar *fyne.Container
	list     *kit.List
	at       int // entry to which the list is scrolled
}

func newPanel(loc *i18n.Localizer, reader *Reader) *panel {
	p := &panel{loc: loc, reader: reader, calendar: container.NewStack(), at: -1}
	p.list = p.newList()
	head := kit.NewStack(18, p.calendar, kit.NewText(theme.Secondary(), loc.T("Read on")))
	p.content = kit.NewInset(20, 12, 12, 20, container.NewBorder(head, nil, nil, nil, p.list))
	return p
}

func (p *panel) newList() *kit.List {
	list := kit.NewList(
		func() int { return len(p.reader.Entries) },
		func() fyne.CanvasObject { return newLine() },
		func(i int, o fyne.CanvasObject) {
			c := p.reader.Entries[i]
			o.(*line).set(p.day(c), title(c), i == p.reader.At)
		})
	list.HideSeparators = true
	list.OnChosen = func(i int) { p.reader.Open(p.reader.Entries[i].ID) }
	return list
}

func title(c catalog.Cell) string {
	if h := heading(c.Kind, c.Title, c.Author); h != "" {
		return h
	}
	return c.Snippet
}

// day is short within the month of the calendar and whole outside of it.
func (p *panel) day(c catalog.Cell) string {
	m, ok := MonthOf(c)
	switch {
	case !ok && c.Year != 0:
		return strconv.Itoa(c.Year)
	case !ok:
		return "—"
	case m.Year == p.reader.Sheet.Year:
		return p.loc.MonthDay(c.Wall)
	}
	return p.loc.ShortDay(c.Wall)
}

func (p *panel) show() {
	p.calendar.Objects = nil
	if p.reader.Sheet.Year != 0 {
		p.calendar.Objects = []fyne.CanvasObject{p.sheet()}
	}
	p.calendar.Refresh()
	p.list.Refresh()
	if p.at != p.reader.At {
		p.at = p.reader.At
		p.list.ScrollTo(min(max(p.at, 0)+3, max(len(p.reader.Entries)-1, 0)))
		p.list.ScrollTo(max(p.at-3, 0)) // so that some on both sides are in view
	}
}

// sheet is the calendar of a month with its marks.
func (p *panel) sheet() fyne.CanvasObject {
	m := p.reader.Sheet
	s := kit.Sheet{Year: m.Year, Month: m.Month, Title: p.loc.YearMonth(m.Year, int(m.Month)), Weekdays: p.loc.Weekdays(),
		Marked: map[int]func(){}, Earlier: p.reader.EarlierSheet, Later: p.reader.LaterSheet}
	for day, i := range m.Marks(p.reader.Entries) {
		s.Marked[day] = func() { p.reader.Open(p.reader.Entries[i].ID) }
	}
	if at := p.reader.At; at >= 0 {
		if of, ok := MonthOf(p.reader.Entries[at]); ok && of == m {
			s.Current = p.reader.Entries[at].Wall.Day()
		}
	}
	return kit.NewCalendar(s)
}
