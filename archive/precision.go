package archive

import (
	"slices"
	"time"
)

// Precision says how much of a moment's wall time is known.
type Precision string

// Precisions from coarse to fine. The zero value means that nothing is known.
const (
	PrecisionNone   Precision = ""
	PrecisionDecade Precision = "decade"
	PrecisionYear   Precision = "year"
	PrecisionMonth  Precision = "month"
	PrecisionDay    Precision = "day"
	PrecisionMinute Precision = "minute"
	PrecisionSecond Precision = "second"
)

// Precisions lists those that a date can have, the coarsest first.
func Precisions() []Precision {
	return []Precision{PrecisionDecade, PrecisionYear, PrecisionMonth, PrecisionDay, PrecisionMinute, PrecisionSecond}
}

// Rank orders precisions: the higher, the finer; it is -1 for [PrecisionNone]
// and for an unknown one.
func (p Precision) Rank() int { return slices.Index(Precisions(), p) }

// Timed reports whether the time of day is known.
func (p Precision) Timed() bool { return p.Rank() >= PrecisionMinute.Rank() }

// Truncate returns the moment without what is finer than p.
func (m Moment) Truncate(p Precision) Moment {
	y, month, d := m.Wall.Date()
	h, minute, s := m.Wall.Clock()
	switch p {
	case PrecisionDecade:
		y, month, d, h, minute, s = y-y%10, 1, 1, 0, 0, 0
	case PrecisionYear:
		month, d, h, minute, s = 1, 1, 0, 0, 0
	case PrecisionMonth:
		d, h, minute, s = 1, 0, 0, 0
	case PrecisionDay:
		h, minute, s = 0, 0, 0
	case PrecisionMinute:
		s = 0
	}
	m.Wall, m.Precision = time.Date(y, month, d, h, minute, s, 0, time.UTC), p
	return m
}
