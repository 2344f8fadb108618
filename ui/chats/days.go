package chats

import (
	"context"
	"fmt"
	"sort"
	"time"

	"dotori/archive/catalog"
	"dotori/ui/task"
)

// Calendar is one month at a time of the days on which there are messages.
type Calendar struct {
	Months []Month            // of the room, those with a date
	At     int                // the month that is shown
	Days   []catalog.DayCount // of that month
	Day    int                // the day that is looked at, index into Days; -1 for none
	Err    error

	// Changed is called after every change.
	Changed func()

	src  Calendars
	run  *task.Runner
	room int64
	slot task.Slot
}

// NewCalendar returns the calendar of a room; call [Calendar.Open].
func NewCalendar(src Calendars, run *task.Runner, room int64, months []Month) *Calendar {
	if len(months) > 0 && months[0].Year == 0 {
		months = months[1:]
	}
	return &Calendar{Months: months, Day: -1, src: src, run: run, room: room, Changed: func() {}}
}

// Open shows the day of a wall clock time, or the nearest one before it.
func (c *Calendar) Open(day time.Time) {
	at := sort.Search(len(c.Months), func(i int) bool { return c.Months[i].begins().After(day) })
	c.look(at-1, day, -1)
}

func (m Month) begins() time.Time {
	return time.Date(m.Year, time.Month(m.Month), 1, 0, 0, 0, 0, time.UTC)
}

// Turn shows the month so many further on that has messages.
func (c *Calendar) Turn(months int) {
	c.look(c.At+months, time.Time{}, 1)
}

// Year shows the first month of a year that has messages.
func (c *Calendar) Year(year int) {
	for i, m := range c.Months {
		if m.Year == year {
			c.look(i, time.Time{}, 1)
			return
		}
	}
}

// Years lists the years with messages, newest first.
func (c *Calendar) Years() (years []int) {
	for i := len(c.Months) - 1; i >= 0; i-- {
		if y := c.Months[i].Year; len(years) == 0 || years[len(years)-1] != y {
			years = append(years, y)
		}
	}
	return years
}

// First looks at the first day of the room, Last at the last.
func (c *Calendar) First() { c.look(0, time.Time{}, 1) }

// Last looks at the last day of the room.
func (c *Calendar) Last() { c.look(len(c.Months)-1, time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC), -1) }

// Move looks at the day so many days further on, or the next one in that
// direction that has messages.
func (c *Calendar) Move(days int) {
	if c.Day < 0 || len(c.Days) == 0 {
		return
	}
	way := 1
	if days < 0 {
		way = -1
	}
	c.find(c.Days[c.Day].Day.AddDate(0, 0, days), way)
}

// Chosen returns the day that is looked at.
func (c *Calendar) Chosen() (catalog.DayCount, bool) {
	if c.Day < 0 || c.Day >= len(c.Days) {
		return catalog.DayCount{}, false
	}
	return c.Days[c.Day], true
}

// look shows a month and in it the first day from a date on, or with way -1
// the last one up to it.
func (c *Calendar) look(month int, day time.Time, way int) {
	if len(c.Months) == 0 {
		return
	}
	month = min(max(month, 0), len(c.Months)-1)
	if month == c.At && c.Days != nil {
		c.find(day, way)
		return
	}
	c.At, c.Days, c.Day = month, nil, -1
	m := c.Months[month]
	task.Replace(c.run, &c.slot, func(ctx context.Context) ([]catalog.DayCount, error) {
		return c.src.Days(ctx, c.room, m.Year, m.Month)
	}, func(days []catalog.DayCount, err error) {
		if c.Days = days; err != nil {
			c.Err = fmt.Errorf("list the days of a month: %w", err)
		}
		if len(days) > 0 {
			c.find(day, way)
			return
		}
		c.Changed()
	})
	c.Changed()
}

// find looks for the day in the month that is shown, and in the next one
// where it has none.
func (c *Calendar) find(day time.Time, way int) {
	at := sort.Search(len(c.Days), func(i int) bool { return !c.Days[i].Day.Before(day) })
	if way < 0 && (at == len(c.Days) || c.Days[at].Day.After(day)) {
		at--
	}
	last := c.At == len(c.Months)-1
	switch {
	case at < 0 && c.At > 0:
		c.look(c.At-1, day, way)
		return
	case at == len(c.Days) && !last:
		c.look(c.At+1, day, way)
		return
	}
	c.Day = min(max(at, 0), len(c.Days)-1)
	c.Changed()
}
