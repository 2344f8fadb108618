package line

import (
	"bytes"
	"time"

	"dotori/archive/read/chat"
)

// grammar knows how lines begin records. It is asked for every line that may
// begin one, in order, and keeps which day it is.
type grammar struct {
	form  form
	order order
	names *names // of a chat from a computer
	today time.Time
	last  int // minutes of the record before on this day, or -1
}

func newGrammar(x export) *grammar {
	return &grammar{form: x.form, order: x.order, names: x.names, last: -1}
}

// head is how a record begins. Its slices are parts of the line.
type head struct {
	sort   sort
	wall   time.Time // the zero Time when no day has begun
	clock  int       // minutes, as written
	author []byte
	body   []byte // what stands on this line of it
}

// sort is what a record is.
type sort int

const (
	message sort = iota
	notice       // by LINE itself
	newDay       // only says which day follows
)

// start reads the beginning of a record. behindBlank says that the line before
// was blank, or a day's.
func (g *grammar) start(line []byte, behindBlank bool) (head, bool) {
	if h, ok := g.record(line); ok {
		h.wall = g.at(h.clock)
		return h, true
	}
	if !behindBlank && g.form.blank {
		return head{}, false
	}
	d, ok := dayLine(line)
	if !ok {
		return head{}, false
	}
	day, ok := d.in(g.order)
	if ok {
		g.today, g.last = day, -1
	}
	return head{sort: newDay}, ok
}

// record reads the beginning of a message or notice and keeps nothing.
func (g *grammar) record(line []byte) (h head, ok bool) {
	c := cursor{chat.Cursor{Rest: line}}
	if h.clock, ok = c.clock(); !ok {
		return h, false
	}
	if g.form.spaced {
		return h, g.spaced(&c, &h)
	}
	return h, tabbed(&c, &h)
}

// tabbed reads "<tab>NAME<tab>TEXT"; without a name it is a notice, and in
// some builds without the second tab, too.
func tabbed(c *cursor, h *head) bool {
	if !c.Try("\t") {
		return false
	}
	var named bool
	h.author, h.body, named = bytes.Cut(c.Rest, []byte("\t"))
	if !named {
		h.author, h.body = nil, h.author
	}
	if len(h.author) == 0 {
		h.sort = notice
	}
	return true
}

// Tabs that were copied as spaces are this wide.
const tabWidth = 4

// spaced reads " NAME TEXT". A name that stands nowhere else begins no message
// when its time goes back: people write lists of times.
func (g *grammar) spaced(c *cursor, h *head) bool {
	width := c.spaces()
	switch {
	case width == 0 || len(c.Rest) == 0:
		return false
	case width >= 2*tabWidth:
		h.sort, h.body = notice, c.Rest
		return true
	case width >= tabWidth:
		h.author, h.body, _ = bytes.Cut(c.Rest, bytes.Repeat([]byte(" "), tabWidth))
		return true
	}
	var known bool
	h.author, h.body, known = g.names.split(c.Rest)
	if len(h.body) == 0 && endsAsNotice(string(h.author)) {
		h.sort, h.author, h.body = notice, nil, c.Rest
		return true
	}
	return known || h.clock >= g.last
}

const (
	perHour = 60
	perDay  = 24 * perHour
)

// at returns the wall clock of a time of today. Phones that count hours from
// 1 to 24 write 24:53 at the beginning of a day; behind an evening it is the
// night that follows.
func (g *grammar) at(clock int) time.Time {
	if clock >= perDay && clock < perDay+perHour && g.last < perHour {
		clock -= perDay
	}
	g.last = clock
	if g.today.IsZero() {
		return g.today
	}
	return g.today.Add(time.Duration(clock) * time.Minute)
}
