package chats

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/archive/catalog"
	"dotori/ui/kit"
)

// datePicker chooses one of the days on which there are messages, with the
// mouse or with the arrow keys and Enter.
type datePicker struct {
	talk     *talk
	calendar *Calendar
	sheet    *fyne.Container
	years    *kit.Chooser
	close    func()
}

// jump asks for a day and goes there.
func (t *talk) jump() {
	loc := t.config.Loc
	p := &datePicker{talk: t, sheet: container.NewStack()}
	p.calendar = NewCalendar(t.config.Source, t.config.Runner, t.room.Room.ID, t.room.Months)
	if len(p.calendar.Months) == 0 {
		return
	}
	p.years = kit.NewChooser("", p.offer, func(c kit.Choice) {
		if year, err := strconv.Atoi(c.Value); err == nil {
			p.calendar.Year(year)
		}
	})
	ends := kit.NewWrap(8, 8, kit.NewButton(kit.Secondary, loc.T("First day"), p.calendar.First),
		kit.NewButton(kit.Secondary, loc.T("Last day"), p.calendar.Last))
	keyed := kit.NewKeyed(p.sheet, p.key)
	p.calendar.Changed = p.show
	p.calendar.Open(t.room.KeyOf(t.list.First()).Wall())
	p.close = t.config.Ask(loc.T("Go to a date"), kit.NewStack(10, p.years, keyed, ends))
	t.config.Focus(keyed)
}

// show draws the month that the calendar is at.
func (p *datePicker) show() {
	c, loc := p.calendar, p.talk.config.Loc
	if c.Err != nil {
		p.close()
		p.talk.fail(c.Err)
		return
	}
	m := c.Months[c.At]
	sheet := kit.Sheet{Year: m.Year, Month: m.begins().Month(), Title: loc.YearMonth(m.Year, m.Month), Weekdays: loc.Weekdays(), Marked: map[int]func(){}}
	for _, d := range c.Days {
		sheet.Marked[d.Day.Day()] = func() { p.choose(d) }
	}
	if d, ok := c.Chosen(); ok {
		sheet.Current = d.Day.Day()
	}
	sheet.Earlier, sheet.Later = func() { c.Turn(-1) }, func() { c.Turn(1) }
	sheet.Hints = [2]string{loc.T("The month before"), loc.T("The month after")}
	p.sheet.Objects = []fyne.CanvasObject{kit.NewCalendar(sheet)}
	p.sheet.Refresh()
	p.years.SetTitle(loc.Year(m.Year))
}

// offer lists the years of the calendar.
func (p *datePicker) offer(string) (years []kit.Choice) {
	for _, y := range p.calendar.Years() {
		years = append(years, kit.Choice{Value: strconv.Itoa(y), Title: p.talk.config.Loc.Year(y)})
	}
	return years
}

func (p *datePicker) choose(d catalog.DayCount) {
	p.close()
	p.talk.goToKey(d.First)
}

// key walks from day to day.
func (p *datePicker) key(k fyne.KeyName) bool {
	c := p.calendar
	switch k {
	case fyne.KeyLeft:
		c.Move(-1)
	case fyne.KeyRight:
		c.Move(1)
	case fyne.KeyUp:
		c.Move(-7)
	case fyne.KeyDown:
		c.Move(7)
	case fyne.KeyPageUp:
		c.Turn(-1)
	case fyne.KeyPageDown:
		c.Turn(1)
	case fyne.KeyHome:
		c.First()
	case fyne.KeyEnd:
		c.Last()
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if d, ok := c.Chosen(); ok {
			p.choose(d)
		}
	default:
		return false
	}
	return true
}
