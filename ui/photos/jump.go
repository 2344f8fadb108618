package photos

import (
	"slices"
	"sort"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
)

// cellAt returns the newest cell that is no later than a date: the first of a
// year, of a month or of a day. Where all are later it is the last one, and -1
// where there is none.
func (s *State) cellAt(m archive.Moment) int {
	end := endOf(m)
	i := sort.Search(len(s.Cells), func(i int) bool { return s.Cells[i].Wall.Before(end) })
	return min(i, len(s.Cells)-1)
}

// endOf returns when a decade, a year, a month or a day is over.
func endOf(m archive.Moment) time.Time {
	y, month, day := m.Wall.Date()
	switch m.Precision {
	case archive.PrecisionDecade:
		return time.Date(y+10, 1, 1, 0, 0, 0, 0, time.UTC)
	case archive.PrecisionYear:
		return time.Date(y+1, 1, 1, 0, 0, 0, 0, time.UTC)
	case archive.PrecisionMonth:
		return time.Date(y, month+1, 1, 0, 0, 0, 0, time.UTC)
	}
	return time.Date(y, month, day+1, 0, 0, 0, 0, time.UTC)
}

// nearest returns the year of the rail at or before the given one, else the oldest.
func (t Timeline) nearest(year int) int {
	at := sort.Search(len(t), func(i int) bool { return t[i].Year <= year })
	if len(t) == 0 {
		return year
	}
	return t[min(at, len(t)-1)].Year
}

// filled returns the month of a year of the rail that is at a part of it or
// next to that, of those that hold anything and are known to the month; or 0.
func (y TimelineYear) filled(part int) int {
	for off := range y.Parts {
		for _, k := range []int{part + off, part - off} {
			if k >= 0 && k < len(y.Parts)-1 && len(y.Parts[k]) > 0 {
				return monthOf(k)
			}
		}
	}
	return 0
}

// again returns where a cell is that was the i-th before the library changed,
// or what stands in its place.
func (s *State) again(c catalog.Cell, i int) int {
	at := slices.IndexFunc(s.Cells, func(now catalog.Cell) bool {
		return now.ID == c.ID && now.SHA256 == c.SHA256 && now.Collection == c.Collection && (c.ID != "" || now.Year == c.Year && now.Month == c.Month && now.Decade == c.Decade)
	})
	if at < 0 {
		return min(i, len(s.Cells)-1)
	}
	return at
}

// section returns the month that begins with a cell, or -1.
func (s *State) section(cell int) int {
	i := sort.Search(len(s.Months), func(i int) bool { return s.Months[i].First >= cell })
	if i < len(s.Months) && s.Months[i].First == cell {
		return i
	}
	return -1
}
