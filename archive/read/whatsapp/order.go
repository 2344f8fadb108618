package whatsapp

import (
	"cmp"
	"time"
)

// sequence is how the days of a chat follow one another in one reading.
type sequence struct {
	last       time.Time
	impossible int // days that no calendar has
	back       int // days that lie before the one before
	years      int // how often the year changes
}

func (s *sequence) add(d date, o order) {
	t, ok := d.in(o)
	switch {
	case !ok:
		s.impossible++
		return
	case t.Before(s.last):
		s.back++
	}
	if t.Year() != s.last.Year() {
		s.years++
	}
	s.last = t
}

// any reports whether any day can be read so.
func (s *sequence) any() bool { return !s.last.IsZero() }

// evidence decides between the readings of dates like 8/9/19, from all that a
// file says with one sign.
type evidence struct {
	read    [orders]sequence
	any     bool
	differ  bool // some day is another in another reading
	line    int  // of the first such day
	example date
	plain   bool // a number below ten stands without 0
	half    bool // beside a twelve-hour clock
}

func (e *evidence) add(h head, line int) {
	d := h.date
	if d.fixed() != unknown {
		return
	}
	e.any = true
	e.half = e.half || h.clock.half
	for o := dayFirst; o < orders; o++ {
		e.read[o].add(d, o)
	}
	for i, digits := range d.digits[:2] {
		e.plain = e.plain || digits == 1 && d.n[i] < 10
	}
	if d.n[0] != d.n[1] && !e.differ {
		e.differ, e.line, e.example = true, line, d
	}
}

// decide returns the reading with fewer days that no calendar has, then with
// fewer that go back, then with fewer years: a chat goes forward day by day.
// Where several are as good it is the usual one; sure is false where that is
// a guess between the day and the month.
func (e *evidence) decide(s sign) (best order, sure bool) {
	best, sure = e.usual(s), true
	for o := dayFirst; o < orders; o++ {
		better := cmp.Or(
			cmp.Compare(e.read[best].impossible, e.read[o].impossible),
			cmp.Compare(e.read[best].back, e.read[o].back),
			cmp.Compare(e.read[best].years, e.read[o].years))
		if better > 0 {
			best, sure = o, true
		} else if better == 0 && o != best && o != yearFirst {
			sure = false
		}
	}
	return best, sure || !e.differ || s != slash
}

// usual is how phones write dates with a sign. Only between slashes some put
// the month first: those that write 1/5/23 beside AM and PM.
func (e *evidence) usual(s sign) order {
	if s == slash && e.plain && e.half {
		return monthFirst
	}
	return dayFirst
}
