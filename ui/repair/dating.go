package repair

import (
	"errors"
	"strconv"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/amend"
)

// Way is how dates are changed.
type Way int

// The ways. Of many items the dates stay until one is chosen.
const (
	Keep    Way = iota
	Exact       // all get the date that is typed
	Day         // all get the day that is typed and keep their time
	Shift       // all move by the same length of time
	Coarse      // all are known less well
	Unknown     // none is known any more
)

// What is wrong with what is typed.
var (
	ErrDate   = errors.New("not a date")
	ErrNumber = errors.New("not a whole number")
)

// Dating is the field of the date.
type Dating struct {
	Field
	Way                  Way
	Typed                string // for Exact and Day
	Earlier              bool   // for Shift
	Days, Hours, Minutes string // for Shift, whole numbers
	Precision            archive.Precision

	items []archive.Item
	was   string // what Typed was at first
}

func newDating(f Field, items []archive.Item) Dating {
	d := Dating{Field: f, items: items}
	if len(items) == 1 {
		d.Way, d.Typed = Exact, amend.WriteDate(items[0].Moment)
		d.was = d.Typed
	}
	return d
}

// Choose changes the way; the one that is chosen already is left again.
func (d *Dating) Choose(w Way) {
	switch {
	case d.Way != w:
		d.Way = w
	case len(d.items) > 1:
		d.Way = Keep
	default:
		d.Way, d.Typed = Exact, d.was
	}
}

// redate returns how the dates change, nil where they stay.
func (d *Dating) redate() (amend.Redate, error) {
	if d.Restore {
		return nil, nil
	}
	switch d.Way {
	case Exact, Day:
		return d.typed()
	case Shift:
		by, err := d.by()
		if by == 0 || err != nil {
			return nil, err
		}
		return amend.Shift(by), nil
	case Coarse:
		if d.Precision != "" {
			return amend.Coarsen(d.Precision), nil
		}
	case Unknown:
		return amend.Unknown(), nil
	}
	return nil, nil
}

func (d *Dating) typed() (amend.Redate, error) {
	typed := strings.TrimSpace(d.Typed)
	if typed == "" && d.was == "" || d.Way == Exact && len(d.items) == 1 && typed == d.was {
		return nil, nil
	}
	m, ok := amend.ReadDate(typed)
	switch {
	case !ok:
		return nil, ErrDate
	case d.Way == Day:
		return amend.SameTime(m), nil
	}
	return amend.Set(m), nil
}

// by returns how far to move.
func (d *Dating) by() (time.Duration, error) {
	var sum time.Duration
	for _, part := range []struct {
		typed string
		unit  time.Duration
	}{{d.Days, 24 * time.Hour}, {d.Hours, time.Hour}, {d.Minutes, time.Minute}} {
		typed := strings.TrimSpace(part.typed)
		if typed == "" {
			continue
		}
		n, err := strconv.ParseUint(typed, 10, 16)
		if err != nil {
			return 0, ErrNumber
		}
		sum += time.Duration(n) * part.unit
	}
	if d.Earlier {
		sum = -sum
	}
	return sum, nil
}

// SetBy says how far to move.
func (d *Dating) SetBy(by time.Duration) {
	d.Earlier = by < 0
	minutes := int64(by.Abs() / time.Minute)
	part := func(n int64) string {
		if n == 0 {
			return ""
		}
		return strconv.FormatInt(n, 10)
	}
	d.Days, d.Hours, d.Minutes = part(minutes/(24*60)), part(minutes/60%24), part(minutes%60)
}

// Align says how far to move by the true date and time of the first item
// whose time is known.
func (d *Dating) Align(typed string) error {
	first, ok := d.Timed()
	m, read := amend.ReadDate(typed)
	if !ok || !read || !timed(m) {
		return ErrDate
	}
	d.SetBy(minute(m).Sub(minute(first.Moment)))
	return nil
}

// Timed returns the first item whose time of day is known.
func (d *Dating) Timed() (archive.Item, bool) {
	for _, it := range d.items {
		if timed(it.Moment) {
			return it, true
		}
	}
	return archive.Item{}, false
}

func timed(m archive.Moment) bool {
	return m.Precision == archive.PrecisionMinute || m.Precision == archive.PrecisionSecond
}

func minute(m archive.Moment) time.Time { return m.Wall.Truncate(time.Minute) }
