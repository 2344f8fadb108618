package amend

import (
	"errors"
	"time"

	"dotori/archive"
)

// Redate returns the moment that an item gets, given the one that it has. The
// error says why it cannot get another one.
type Redate func(archive.Moment) (archive.Moment, error)

// Why a moment stays as it is.
var (
	ErrUndated = errors.New("it has no date to go by")
	ErrVague   = errors.New("too little is known of its date")
	ErrNoDay   = errors.New("that date is in no calendar")
)

// Set gives every item the same moment. The offset that an item knew stays
// where m knows none.
func Set(m archive.Moment) Redate {
	return func(was archive.Moment) (archive.Moment, error) {
		now := m
		if !now.Offset.Known && now.Known() {
			now.Offset = was.Offset
		}
		return now, nil
	}
}

// Unknown makes the moment of every item unknown.
func Unknown() Redate { return Set(archive.Moment{}) }

// SameTime moves every item to the day of m and keeps its time of day. If m is
// a month or a year alone, the item keeps its day too, or month and day.
func SameTime(m archive.Moment) Redate {
	return func(was archive.Moment) (archive.Moment, error) {
		year, month, day := m.Wall.Date()
		now := was
		switch {
		case m.Precision == archive.PrecisionDecade:
			return m, nil // there is no such day in it
		case m.Precision == archive.PrecisionYear || m.Precision == archive.PrecisionMonth:
			if !was.Known() {
				return was, ErrUndated
			}
			day = was.Wall.Day()
			if m.Precision == archive.PrecisionYear {
				month = was.Wall.Month()
			}
			if was.Precision.Rank() < m.Precision.Rank() {
				now.Precision = m.Precision
			}
		case !was.Precision.Timed():
			now.Precision = archive.PrecisionDay
		}
		now.Wall = time.Date(year, month, day, was.Wall.Hour(), was.Wall.Minute(), was.Wall.Second(), 0, time.UTC)
		return checked(now, was, now.Wall.Day() == day)
	}
}

// Shift moves every item by a length of time. What knows only its day moves
// by whole days, and what knows only its month or year stays.
func Shift(by time.Duration) Redate {
	return func(was archive.Moment) (archive.Moment, error) {
		now := was
		switch {
		case !was.Known():
			return was, ErrUndated
		case was.Precision.Timed():
			now.Wall = was.Wall.Add(by)
		case was.Precision == archive.PrecisionDay && by/day != 0:
			now.Wall = was.Wall.Add(by / day * day)
		default:
			return was, ErrVague
		}
		return checked(now, was, true)
	}
}

const day = 24 * time.Hour

// Coarsen lowers the precision of every item to p; what is known less well
// stays.
func Coarsen(p archive.Precision) Redate {
	return func(was archive.Moment) (archive.Moment, error) {
		if !was.Known() {
			return was, ErrUndated
		}
		if was.Precision.Rank() < p.Rank() {
			return was, ErrVague
		}
		return was.Truncate(p), nil
	}
}

// The years that the library has a place for.
const firstYear, lastYear = 2, 9999

func checked(now, was archive.Moment, ok bool) (archive.Moment, error) {
	if y := now.Wall.Year(); !ok || y < firstYear || y > lastYear {
		return was, ErrNoDay
	}
	return now, nil
}
