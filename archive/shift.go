package archive

import (
	"errors"
	"fmt"
	"time"
)

// Shift corrects a clock that was wrong, or the zone in which times were read:
// it moves moments by a length of time, or shows them as the clocks of another
// zone did. The zero Shift moves nothing.
type Shift struct {
	Seconds int64  `json:"seconds,omitempty"` // later by so many, or earlier
	Zone    string `json:"zone,omitempty"`    // the zone whose clocks are shown: an IANA name or ±hh:mm
	From    string `json:"from,omitempty"`    // with Zone: what is told are wall clocks of this zone, whatever it was read as
}

// ErrShift says that a [Shift] names no zone or contradicts itself.
var ErrShift = errors.New("not a shift of a clock")

// Mover returns what moves single moments. It leaves alone what does not know
// its day, and what would leave the calendar; what knows only its day moves by
// whole days. The origin of a moment stays.
func (s Shift) Mover() (func(Moment) Moment, error) {
	zone, err := zoneOf(s.Zone)
	from, broken := zoneOf(s.From)
	if err = errors.Join(err, broken); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrShift, err)
	}
	switch {
	case s.Seconds != 0 && s.Zone != "", s.From != "" && s.Zone == "", s.Seconds > farthest, s.Seconds < -farthest:
		return nil, fmt.Errorf("%w: %+v", ErrShift, s)
	case zone != nil:
		return func(m Moment) Moment { return m.shownIn(zone, from) }, nil
	}
	return func(m Moment) Moment { return m.later(time.Duration(s.Seconds) * time.Second) }, nil
}

// farthest is about 270 years, which a time.Duration can just hold.
const farthest = 100_000 * 24 * 60 * 60

func zoneOf(name string) (*time.Location, error) {
	if name == "" {
		return nil, nil
	}
	return ParseZone(name)
}

const day = 24 * time.Hour

// later moves a moment by a length of time.
func (m Moment) later(by time.Duration) Moment {
	switch {
	case m.Precision == PrecisionDay:
		by = by / day * day
	case !m.Precision.Timed():
		return m
	}
	return m.at(m.Wall.Add(by), m.Offset)
}

// shownIn returns the moment as the clocks of a zone showed it. from, if it is
// not nil, is the zone of the wall clock that is told.
func (m Moment) shownIn(zone, from *time.Location) Moment {
	if !m.Precision.Timed() {
		return m
	}
	if from != nil {
		m.Offset = Offset{}
		m = m.In(from)
	}
	if !m.Offset.Known {
		return m.In(zone)
	}
	wall := m.Instant(m.Offset).In(zone)
	_, east := wall.Zone()
	return m.at(wall, EastOf(east))
}

// at returns the moment at another wall clock, if the calendar has that.
func (m Moment) at(wall time.Time, offset Offset) Moment {
	if y := wall.Year(); y < 2 || y > 9999 {
		return m
	}
	to := At(wall, m.Precision, m.Origin)
	to.Offset = offset
	return to.Truncate(m.Precision)
}
