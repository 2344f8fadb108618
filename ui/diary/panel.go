package diary

import (
	"maps"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/archive/catalog"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// panel is the right of the reading page: the month and what else was written.
type panel struct {
	words    words
	reader   *Reader
	content  fyne.CanvasObject
	calendar *fyne.Container // has month, or nothing
	month    *kit.Calendar
	scopes   *fyne.Container
	list     *kit.List
	at       catalog.Key // entry to which the list is scrolled
	of       int         // lines that it had then
	drawn    drawn
}

// drawn is what calendar and scopes were drawn of; they are made anew only
// when that changes, so that the keyboard stays where it is.
type drawn struct {
	key   catalog.Key
	shelf Shelf
	lines int
	sheet Month
	marks map[int]string
}

func (d drawn) same(o drawn) bool {
	return d.key == o.key && d.shelf == o.shelf && d.lines == o.lines && d.sheet == o.sheet && maps.Equal(d.marks, o.marks)
}

func newPanel(w words, reader *Reader) *panel {
	p := &panel{words: w, reader: reader, calendar: container.NewStack(), scopes: kit.NewWrap(6, 6)}
	p.list = p.newList()
	head := kit.NewStack(14, p.calendar, kit.NewStack(8, kit.NewText(theme.Secondary(), w.loc.T("Read on")), p.scopes))
	p.content = kit.NewInset(20, 12, 12, 20, container.NewBorder(head, nil, nil, nil, p.list))
	return p
}

func (p *panel) newList() *kit.List {
	list := kit.NewList(p.reader.Lines.Len, func() fyne.CanvasObject { return newLine() }, func(i int, o fyne.CanvasObject) {
		h, ok := p.reader.Lines.Head(i)
		if !ok {
			o.(*line).set("", "", false)
			return
		}
		at, here := p.reader.At()
		o.(*line).set(p.words.dayIn(p.reader.Sheet.Year, h.Moment), p.words.title(h), here && i == at)
	})
	list.HideSeparators = true
	list.OnChosen = p.reader.openAt
	return list
}

func (p *panel) show() {
	r := p.reader
	if now := (drawn{r.key, r.Shelf, r.Lines.Len(), r.Sheet, r.Marks}); !now.same(p.drawn) {
		p.drawn = now
		p.showSheet()
		p.showScopes()
	}
	p.list.Refresh()
	at, ok := p.reader.At()
	if ok && (p.at != p.reader.key || p.of != p.reader.Lines.Len()) {
		p.at, p.of = p.reader.key, p.reader.Lines.Len()
		p.list.ScrollTo(min(at+3, p.of-1))
		p.list.ScrollTo(max(at-3, 0)) // so that some on both sides are in view
	}
}

func (p *panel) showSheet() {
	if p.calendar.Objects = nil; p.reader.Sheet.Year == 0 {
		p.calendar.Refresh()
		return
	}
	before := p.month
	p.month = p.sheet()
	p.calendar.Objects = []fyne.CanvasObject{p.month}
	p.calendar.Refresh()
	p.month.Follow(before)
}

// showScopes offers what before and after go through.
func (p *panel) showScopes() {
	p.scopes.Objects = nil
	scopes := append([]Shelf{{Kind: p.reader.Item.Kind}}, p.reader.Homes...)
	if len(scopes) > 2 || len(scopes) == 2 && (p.reader.Shelf.ID != 0 || scopes[1].Count != p.reader.Lines.Len()) {
		for _, s := range scopes {
			name := p.words.shelf(s)
			if s.ID == 0 {
				name = p.words.loc.T("Everything")
			}
			chip := kit.NewChip(name, func() { p.reader.SetShelf(s) })
			chip.SetSelected(s.Same(p.reader.Shelf))
			p.scopes.Add(chip)
		}
	}
	p.scopes.Refresh()
}

// sheet is the calendar of a month with its marks.
func (p *panel) sheet() *kit.Calendar {
	loc, m := p.words.loc, p.reader.Sheet
	s := kit.Sheet{Year: m.Year, Month: m.Month, Title: loc.YearMonth(m.Year, int(m.Month)), Weekdays: loc.Weekdays(),
		Marked: map[int]func(){}, Earlier: p.reader.EarlierSheet, Later: p.reader.LaterSheet,
		Hints: [2]string{loc.T("The month before"), loc.T("The month after")}}
	for day, id := range p.reader.Marks {
		s.Marked[day] = func() { p.reader.Open(id) }
	}
	if of, ok := monthOf(p.reader.Item.Moment); ok && of == m && knowsDay(p.reader.Item.Moment) {
		s.Current = p.reader.Item.Moment.Wall.Day()
	}
	return kit.NewCalendar(s)
}
