package catalog

import (
	"time"

	"dotori/archive"
)

const (
	sequenceBits = 20
	undatedEnd   = Key(1) << 40                 // keys of undated items are below
	epoch        = int64(62135596800)           // seconds from year 1 to 1970
	moved        = Key(1) << (sequenceBits - 1) // items that the user dated sort after the others of their second
	undatedMoved = undatedEnd >> 1
)

// baseOf returns the first key of the moment's second, or 0 when it has none.
func baseOf(m archive.Moment) Key {
	if y := m.FirstYear(); y < 2 || y > 9999 {
		return 0
	}
	return timeKey(m.Wall)
}

// timeKey returns the first key of a wall clock second.
func timeKey(wall time.Time) Key { return Key(wall.Unix()+epoch) << sequenceBits }

// base returns the first key of the second that k lies in, or 0 when undated.
func (k Key) base() Key {
	if k < undatedEnd {
		return 0
	}
	return k >> sequenceBits << sequenceBits
}

// ordinary returns the end of the keys at base that archives fill, which is
// where those that the user dated begin.
func ordinary(base Key) Key {
	if base == 0 {
		return undatedMoved
	}
	return base + moved
}

// Wall returns the wall clock that k stands for, to the second; the zero time when undated.
func (k Key) Wall() time.Time {
	if k < undatedEnd {
		return time.Time{}
	}
	return time.Unix(int64(k>>sequenceBits)-epoch, 0).UTC()
}

// moment puts together what the key and the columns know.
func (k Key) moment(precision, origin int, zone *int64) archive.Moment {
	m := archive.Moment{Precision: decode(precisionCodes[:], precision), Origin: decode(originCodes[:], origin)}
	if k < undatedEnd {
		m.Precision = archive.PrecisionNone
		return m
	}
	m.Wall = k.Wall()
	if zone != nil {
		m.Offset = archive.EastOf(int(*zone))
	}
	return m
}

// era is the year of a moment as the tables that count have it: negative of
// what knows only its decade, the first year of that.
func era(m archive.Moment) int { return m.Year() - m.Decade() }

// yearOfEra is the inverse of era.
func yearOfEra(era int) (year, decade int) { return max(era, 0), max(-era, 0) }

// span returns the keys [from, to) of a year or of one of its months, and of a
// decade those of the second in which all of it lies.
func span(year, month int) (from, to Key) {
	if year < 0 {
		from = timeKey(time.Date(-year, 1, 1, 0, 0, 0, 0, time.UTC))
		return from, from + 1<<sequenceBits
	}
	start := time.Date(year, max(time.Month(month), 1), 1, 0, 0, 0, 0, time.UTC)
	end := start.AddDate(1, 0, 0)
	if month > 0 {
		end = start.AddDate(0, 1, 0)
	}
	return timeKey(start), timeKey(end)
}
