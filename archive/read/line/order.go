package line

import (
	"cmp"
	"time"
)

// sequence is how the days of a chat follow one another in one reading.
type sequence struct {
	last       time.Time
	impossible int // days that no calendar has
	back       int // days that lie before the one before
	wrong      int // days with the weekday of another
}

func (s *sequence) add(d date, o order) {
	t, ok := d.in(o)
	if !ok {
		s.impossible++
		return
	}
	if t.Before(s.last) {
		s.back++
	}
	if d.named && t.Weekday() != d.weekday {
		s.wrong++
	}
	s.last = t
}

// evidence decides between the two readings of dates like 8/9/2019, from all
// that a file says.
type evidence struct {
	month, day sequence
	differ     bool // some day is another in the other reading
	line       int  // of the first such day
	example    date
}

func (e *evidence) add(d date, line int) {
	e.month.add(d, monthFirst)
	e.day.add(d, dayFirst)
	if d.open && d.a != d.b && !e.differ {
		e.differ, e.line, e.example = true, line, d
	}
}

// end adds the day of saving, which no day of the chat is behind.
func (e *evidence) end(saved date) {
	e.month.add(saved, monthFirst)
	e.day.add(saved, dayFirst)
}

// decide returns the reading with fewer days that no calendar has, then with
// fewer that go back, then with fewer wrong weekdays: a chat goes forward. It
// is unknown when both readings are as good and are not the same.
func (e *evidence) decide() order {
	better := cmp.Or(
		cmp.Compare(e.day.impossible, e.month.impossible),
		cmp.Compare(e.day.back, e.month.back),
		cmp.Compare(e.day.wrong, e.month.wrong))
	switch {
	case better > 0 || !e.differ:
		return monthFirst
	case better < 0:
		return dayFirst
	}
	return unknown
}
