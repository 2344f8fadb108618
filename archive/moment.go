package archive

import (
	"encoding/json"
	"fmt"
	"time"
)

// Offset is a distance from UTC, or the honest absence of one.
type Offset struct {
	Known   bool
	Seconds int // east of UTC; meaningless unless Known
}

// EastOf returns the known offset of the given number of seconds east of UTC.
func EastOf(seconds int) Offset { return Offset{Known: true, Seconds: seconds} }

// String returns "+09:00", or "" when the offset is not known.
func (o Offset) String() string {
	if !o.Known {
		return ""
	}
	sign, s := '+', o.Seconds
	if s < 0 {
		sign, s = '-', -s
	}
	return fmt.Sprintf("%c%02d:%02d", sign, s/3600, s/60%60)
}

// ParseOffset reads "+09:00", "-0330", "Z" or "".
func ParseOffset(s string) (Offset, error) {
	if s == "" {
		return Offset{}, nil
	}
	for _, layout := range []string{"Z07:00", "Z0700"} {
		if t, err := time.Parse(layout, s); err == nil {
			_, seconds := t.Zone()
			return EastOf(seconds), nil
		}
	}
	return Offset{}, fmt.Errorf("parse offset %q: want ±hh:mm or Z", s)
}

// Moment is when an item happened: what the clock on the wall showed, the
// offset from UTC if it is known, how precise that is and where it was found.
// The zero Moment means unknown; it is never replaced by 1970 or today.
type Moment struct {
	Wall      time.Time // the wall clock, always in time.UTC; fields finer than Precision are at their minimum
	Offset    Offset
	Precision Precision
	Origin    Origin
}

// At returns the moment of a wall clock reading; t's zone is dropped.
func At(t time.Time, p Precision, o Origin) Moment {
	wall := time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
	return Moment{Wall: wall, Precision: p, Origin: o}
}

// Known reports whether anything at all is known of the moment.
func (m Moment) Known() bool { return m.Precision != PrecisionNone }

// Year returns the local year, or 0 when it is not known.
func (m Moment) Year() int {
	if !m.Known() || m.Precision == PrecisionDecade {
		return 0
	}
	return m.Wall.Year()
}

// Decade returns the first year of the decade where no more than that is known,
// else 0.
func (m Moment) Decade() int {
	if m.Precision != PrecisionDecade {
		return 0
	}
	return m.Wall.Year() / 10 * 10
}

// FirstYear returns the local year, or the first of the decade where no more is
// known: the year under which what needs one puts it. It is 0 when unknown.
func (m Moment) FirstYear() int { return m.Year() + m.Decade() }

// Month returns the local month 1..12, or 0 when it is not known.
func (m Moment) Month() int {
	if m.Precision.Rank() < PrecisionMonth.Rank() {
		return 0
	}
	return int(m.Wall.Month())
}

// Instant returns the moment as an instant, taking assumed as the offset
// where the moment knows none. It is the zero Time for an unknown moment.
func (m Moment) Instant(assumed Offset) time.Time {
	if !m.Known() {
		return time.Time{}
	}
	o := m.Offset
	if !o.Known {
		o = assumed
	}
	w := m.Wall
	return time.Date(w.Year(), w.Month(), w.Day(), w.Hour(), w.Minute(), w.Second(), w.Nanosecond(),
		time.FixedZone(o.String(), o.Seconds))
}

const wallLayout = "2006-01-02T15:04:05"

type momentJSON struct {
	Wall      string    `json:"wall"`
	Offset    string    `json:"offset"`
	Precision Precision `json:"precision"`
	Origin    Origin    `json:"origin"`
}

// MarshalJSON writes {"wall","offset","precision","origin"}; unknown parts are "".
func (m Moment) MarshalJSON() ([]byte, error) {
	j := momentJSON{Offset: m.Offset.String(), Precision: m.Precision, Origin: m.Origin}
	if m.Known() {
		j.Wall = m.Wall.Format(wallLayout)
	}
	return json.Marshal(j)
}

// UnmarshalJSON reads what MarshalJSON writes.
func (m *Moment) UnmarshalJSON(b []byte) error {
	var j momentJSON
	if err := json.Unmarshal(b, &j); err != nil {
		return err
	}
	if j.Wall == "" {
		*m = Moment{}
		return nil
	}
	wall, err := time.ParseInLocation(wallLayout, j.Wall, time.UTC)
	if err != nil {
		return fmt.Errorf("parse moment: %w", err)
	}
	offset, err := ParseOffset(j.Offset)
	if err != nil {
		return err
	}
	*m = Moment{Wall: wall, Offset: offset, Precision: j.Precision, Origin: j.Origin}
	return nil
}
