package diary

import (
	"sort"
	"time"

	"dotori/archive/catalog"
)

// Month is one sheet of the calendar.
type Month struct {
	Year  int
	Month time.Month
}

// MonthOf returns the month of an entry, or false when it is not known.
func MonthOf(c catalog.Cell) (Month, bool) {
	return Month{c.Year, time.Month(c.Month)}, c.Year != 0 && c.Month != 0
}

func (m Month) before(n Month) bool {
	return m.Year < n.Year || m.Year == n.Year && m.Month < n.Month
}

// Marks returns for each day of the month with an entry the index of the first
// one. Entries are in order of time.
func (m Month) Marks(entries []catalog.Cell) map[int]int {
	marks := map[int]int{}
	for i := m.first(entries); i < len(entries); i++ {
		if of, ok := MonthOf(entries[i]); !ok || of != m {
			break
		}
		day := entries[i].Wall.Day()
		if _, seen := marks[day]; !seen {
			marks[day] = i
		}
	}
	return marks
}

// first returns the index of the first entry that is not before the month.
func (m Month) first(entries []catalog.Cell) int {
	return sort.Search(len(entries), func(i int) bool {
		// An entry of which only the year is known stands before January.
		of, _ := MonthOf(entries[i])
		return !of.before(m)
	})
}

// Earlier returns the nearest month before m that has an entry.
func (m Month) Earlier(entries []catalog.Cell) (Month, bool) {
	for i := m.first(entries) - 1; i >= 0; i-- {
		if of, ok := MonthOf(entries[i]); ok {
			return of, true
		}
	}
	return Month{}, false
}

// Later returns the nearest month after m that has an entry.
func (m Month) Later(entries []catalog.Cell) (Month, bool) {
	for i := m.first(entries); i < len(entries); i++ {
		if of, ok := MonthOf(entries[i]); ok && m.before(of) {
			return of, true
		}
	}
	return Month{}, false
}
