package diary

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

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
	list     *widget.List
	at       int // entry to which the list is scrolled
}

func newPanel(loc *i18n.Localizer, reader *Reader) *panel {
	p := &panel{loc: loc, reader: reader, calendar: container.NewStack(), at: -1}
	p.list = p.newList()
	head := kit.NewStack(18, p.calendar, kit.NewText(theme.Secondary(), loc.T("Read on")))
	p.content = kit.NewInset(20, 12, 12, 20, container.NewBorder(head, nil, nil, nil, p.list))
	return p
}

func (p *panel) newList() *widget.List {
	list := widget.NewList(
		func() int { return len(p.reader.Entries) },
		func() fyne.CanvasObject { return newLine() },
		func(i widget.ListItemID, o fyne.CanvasObject) {
			c := p.reader.Entries[i]
			o.(*line).set(p.day(c), title(c), i == p.reader.At)
		})
	list.HideSeparators = true
	list.OnSelected = func(i widget.ListItemID) {
		list.UnselectAll()
		p.reader.Open(p.reader.Entries[i].ID)
	}
	return list
}

func title(c catalog.Cell) string {
	switch {
	case c.Title != "":
		return c.Title
	case c.Author != "":
		return c.Author
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
		p.list.ScrollTo(max(p.at, 0))
	}
}

// sheet is the calendar of a month with its marks.
func (p *panel) sheet() fyne.CanvasObject {
	m := p.reader.Sheet
	name := kit.NewText(theme.Body().Strong(), p.loc.YearMonth(m.Year, int(m.Month)))
	head := kit.NewRow(4,
		kit.NewIconButton(fynetheme.NavigateBackIcon(), p.reader.EarlierSheet), name,
		kit.NewIconButton(fynetheme.NavigateNextIcon(), p.reader.LaterSheet))
	grid := container.New(days{})
	for d := time.Sunday; d <= time.Saturday; d++ {
		grid.Add(kit.NewText(theme.Secondary(), p.loc.ShortWeekday(d)[:weekdayLetters(p.loc)]).Align(fyne.TextAlignCenter))
	}
	for range m.Blank() {
		grid.Add(kit.NewGap(1, 1))
	}
	marks := m.Marks(p.reader.Entries)
	for d := 1; d <= m.Days(); d++ {
		grid.Add(p.cell(d, marks))
	}
	return kit.NewStack(8, container.NewHBox(head), grid)
}

// weekdayLetters is how many bytes of a weekday fit over a day: a syllable, or two letters.
func weekdayLetters(loc *i18n.Localizer) int {
	if loc.Language() == i18n.Korean {
		return len("일")
	}
	return 2
}

func (p *panel) cell(d int, marks map[int]int) fyne.CanvasObject {
	i, marked := marks[d]
	if !marked {
		return newDay(d, plainDay, nil)
	}
	state := markedDay
	if at := p.reader.At; at >= 0 {
		if m, ok := MonthOf(p.reader.Entries[at]); ok && m == p.reader.Sheet && p.reader.Entries[at].Wall.Day() == d {
			state = currentDay
		}
	}
	return newDay(d, state, func() { p.reader.Open(p.reader.Entries[i].ID) })
}

// days is the layout of a calendar: seven columns of equal cells.
type days struct{}

const dayWidth, dayHeight, dayGap = 34, 30, 2

func (days) MinSize(objects []fyne.CanvasObject) fyne.Size {
	rows := float32((len(objects) + 6) / 7)
	return fyne.NewSize(7*(dayWidth+dayGap), rows*(dayHeight+dayGap))
}

func (days) Layout(objects []fyne.CanvasObject, _ fyne.Size) {
	for i, o := range objects {
		o.Move(fyne.NewPos(float32(i%7)*(dayWidth+dayGap), float32(i/7)*(dayHeight+dayGap)))
		o.Resize(fyne.NewSize(dayWidth, dayHeight))
	}
}
