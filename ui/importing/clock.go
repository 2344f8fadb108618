package importing

import (
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/amend"
	"dotori/archive/catalog"
)

// Clock is what the user says of the clock by which the times of an import
// were written.
type Clock struct {
	Import string
	Reach  catalog.Reach
	Was    archive.Shift // that the times are moved by already

	ByZone bool            // else by Typed
	Typed  string          // how far, or the true date and time of the first
	Zones  archive.Options // the zones that are shown and were written, as the options below
}

// The options of Zones.
const (
	shownZone = "zone"
	writtenIn = "from"
)

// NewClock returns what is said of an import until now.
func NewClock(imp string, r catalog.Reach, was archive.Shift) *Clock {
	c := &Clock{Import: imp, Reach: r, Was: was, ByZone: was.Zone != "", Zones: archive.Options{shownZone: was.Zone, writtenIn: was.From}}
	if was.Seconds != 0 {
		c.Typed = amend.WriteShift(time.Duration(was.Seconds) * time.Second)
	}
	return c
}

// Shift returns what is said; ok is false while it says nothing.
func (c *Clock) Shift() (s archive.Shift, ok bool) {
	if c.ByZone {
		s = archive.Shift{Zone: c.Zones[shownZone], From: c.Zones[writtenIn]}
	} else {
		s.Seconds = int64(c.by() / time.Second)
	}
	_, err := s.Mover()
	return s, err == nil && s != archive.Shift{}
}

// by returns how far the times are off: what is typed, or what makes the first
// one right.
func (c *Clock) by() time.Duration {
	if by, err := amend.ReadShift(c.Typed); err == nil {
		return by
	}
	first := c.Reach.First.Moment
	if truth, ok := amend.ReadDate(strings.TrimSpace(c.Typed)); ok && first.Precision.Timed() && truth.Precision.Timed() {
		finest := first
		if truth.Precision.Rank() < first.Precision.Rank() {
			finest = first.Truncate(truth.Precision)
		}
		return truth.Wall.Sub(finest.Wall)
	}
	return 0
}

// Moved is a moment before and after.
type Moved struct{ Was, Now archive.Moment }

// Preview returns the first and the last moment of the import as they will be,
// or none while nothing is said.
func (c *Clock) Preview() []Moved {
	s, ok := c.Shift()
	if !ok || c.Reach.Count == 0 {
		return nil
	}
	move, err := s.Mover()
	if err != nil {
		return nil
	}
	first, last := c.Reach.First.Moment, c.Reach.Last.Moment
	all := []Moved{{first, move(first)}}
	if c.Reach.Count > 1 {
		all = append(all, Moved{last, move(last)})
	}
	return all
}
