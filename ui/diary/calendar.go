package diary

import (
	"sort"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
)

// Month is one sheet of the calendar.
type Month struct {
	Year  int
	Month time.Month
}

// monthOf returns the month of a moment, or false when it is not known.
func monthOf(m archive.Moment) (Month, bool) {
	return Month{m.Year(), time.Month(m.Month())}, m.Year() != 0 && m.Month() != 0
}

// start and end are the keys between which the entries of the month stand.
func (m Month) start() catalog.Key {
	return catalog.KeyAt(time.Date(m.Year, m.Month, 1, 0, 0, 0, 0, time.UTC))
}

func (m Month) end() catalog.Key {
	return catalog.KeyAt(time.Date(m.Year, m.Month+1, 1, 0, 0, 0, 0, time.UTC))
}

// within returns the range of keys, in order of time, that lie in the month.
func (m Month) within(keys []catalog.Key) (from, to int) {
	return first(keys, m.start()), first(keys, m.end())
}

func first(keys []catalog.Key, from catalog.Key) int {
	return sort.Search(len(keys), func(i int) bool { return keys[i] >= from })
}

// Earlier returns the nearest month before m that has an entry.
func (m Month) Earlier(keys []catalog.Key) (Month, bool) {
	from, _ := m.within(keys)
	return sheetOf(keys, from-1)
}

// Later returns the nearest month after m that has an entry.
func (m Month) Later(keys []catalog.Key) (Month, bool) {
	_, to := m.within(keys)
	return sheetOf(keys, to)
}

// sheetOf returns the month of a key, or false where there is none or it has
// no date.
func sheetOf(keys []catalog.Key, i int) (Month, bool) {
	if i < 0 || i >= len(keys) || keys[i].Wall().IsZero() {
		return Month{}, false
	}
	wall := keys[i].Wall()
	return Month{wall.Year(), wall.Month()}, true
}

// marks returns for each day of the month with an entry the id of the first
// one. Entries that know no day have none.
func marks(keys []catalog.Key, heads map[catalog.Key]catalog.Head) map[int]string {
	days := map[int]string{}
	for _, k := range keys {
		h, ok := heads[k]
		if !ok || !knowsDay(h.Moment) {
			continue
		}
		if day := h.Moment.Wall.Day(); days[day] == "" {
			days[day] = h.ID
		}
	}
	return days
}

func knowsDay(m archive.Moment) bool {
	switch m.Precision {
	case archive.PrecisionDay, archive.PrecisionMinute, archive.PrecisionSecond:
		return true
	}
	return false
}
