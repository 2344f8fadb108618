package chats

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dotori/archive/catalog"
	"dotori/ui/kit"
)

// calendar chooses one of the days on which there are messages.
type calendar struct {
	talk  *talk
	at    int // index into Days of the month's first day
	sheet *fyne.Container
	years *widget.Select
	close func()
}

// jump asks for a day and goes there.
func (t *talk) jump() {
	days := t.room.Days
	if len(days) == 0 {
		return
	}
	c := &calendar{talk: t, sheet: container.NewStack()}
	c.years = widget.NewSelect(c.yearTitles(), nil)
	c.turn(len(days) - 1)
	c.years.OnChanged = func(string) { c.year(c.years.SelectedIndex()) }
	c.close = t.config.Ask(t.config.Loc.T("Go to a date"), kit.NewStack(10, c.years, c.sheet))
}

func month(d catalog.DayCount) (int, time.Month) { return d.Day.Year(), d.Day.Month() }

// distinctYears lists the years with messages, newest first.
func (c *calendar) distinctYears() []int {
	var years []int
	for i := len(c.talk.room.Days) - 1; i >= 0; i-- {
		if y := c.talk.room.Days[i].Day.Year(); len(years) == 0 || years[len(years)-1] != y {
			years = append(years, y)
		}
	}
	return years
}

func (c *calendar) yearTitles() []string {
	var titles []string
	for _, y := range c.distinctYears() {
		titles = append(titles, c.talk.config.Loc.Year(y))
	}
	return titles
}

// year turns to the first month of the i-th year of the choice.
func (c *calendar) year(i int) {
	y := c.distinctYears()[i]
	if c.talk.room.Days[c.at].Day.Year() == y {
		return
	}
	for n, d := range c.talk.room.Days {
		if d.Day.Year() == y {
			c.turn(n)
			return
		}
	}
}

// turn shows the month in which the i-th day lies.
func (c *calendar) turn(i int) {
	days := c.talk.room.Days
	if i < 0 || i >= len(days) {
		return
	}
	y, m := month(days[i])
	for c.at = i; c.at > 0 && sameMonth(days[c.at-1], days[i]); c.at-- {
	}
	loc := c.talk.config.Loc
	sheet := kit.Sheet{Year: y, Month: m, Title: loc.YearMonth(y, int(m)), Weekdays: loc.Weekdays(), Marked: map[int]func(){}}
	end := c.at
	for ; end < len(days) && sameMonth(days[end], days[i]); end++ {
		key := days[end].First
		sheet.Marked[days[end].Day.Day()] = func() {
			c.close()
			c.talk.room.Find(key, c.talk.list.ScrollTo)
		}
	}
	sheet.Earlier = func() { c.turn(c.at - 1) }
	sheet.Later = func() { c.turn(end) }
	c.sheet.Objects = []fyne.CanvasObject{kit.NewCalendar(sheet)}
	c.sheet.Refresh()
	c.years.SetSelected(loc.Year(y))
}

func sameMonth(a, b catalog.DayCount) bool {
	ay, am := month(a)
	by, bm := month(b)
	return ay == by && am == bm
}
