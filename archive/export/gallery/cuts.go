package gallery

import "dotori/archive"

// month is a month of a year; 0 where it is not known.
type month struct{ Year, Month int }

func monthOf(m archive.Moment) month { return month{m.FirstYear(), m.Month()} }

// cuts divides a sequence of items into pages, between months where it can.
// Fed with the same months it cuts at the same places, so that a survey knows
// where everything will stand.
type cuts struct {
	most, least int // of a page: it is full with most, and with least when a month ends
	starts      []start
	pages, on   int
	last        month
}

// start says where a month begins.
type start struct {
	month
	page, count int
	marked      bool // it has its place in a page that is written
}

// next returns the page of the next item.
func (c *cuts) next(m month) int {
	begins := c.pages == 0 || m != c.last
	if c.pages == 0 || c.on >= c.most || begins && c.on >= c.least {
		c.pages, c.on = c.pages+1, 0
	}
	c.last = m
	c.on++
	c.at(m).count++
	return c.pages
}

// at returns where a month begins: here, when it is new.
func (c *cuts) at(m month) *start {
	for i := len(c.starts) - 1; i >= 0; i-- {
		if c.starts[i].month == m {
			return &c.starts[i]
		}
	}
	c.starts = append(c.starts, start{month: m, page: c.pages})
	return &c.starts[len(c.starts)-1]
}
