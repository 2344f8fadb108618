package photos

import (
	"context"
	"fmt"
	"math"
	"slices"

	"dotori/archive/catalog"
)

// Timeline is what the rail stands for: years with how much their months hold.
type Timeline []TimelineYear // newest first

// TimelineYear is a year of the rail with its months, December first and at the
// end what knows only its year. On a page of one day or month of every year it
// has a single part.
type TimelineYear struct {
	Year  int
	Parts []Counts
}

// parts is how many parts a year has on the rail. The last one, which is empty
// most often, keeps the years apart.
const parts = 13

// partOf returns the part of a month, and monthOf is its inverse.
func partOf(month int) int {
	if month == 0 {
		return parts - 1
	}
	return 12 - month
}

func monthOf(part int) int {
	if part == parts-1 {
		return 0
	}
	return 12 - part
}

// part is partOf on the page of s.
func (s Scope) part(month int) int {
	if s.Since != 0 {
		return 0
	}
	return partOf(month)
}

// parts returns into how many parts a year of the rail is divided.
func (s Scope) parts() int {
	if s.Since != 0 {
		return 1
	}
	return parts
}

// timeline returns the months of the whole library beside one of its years,
// else those of the scope itself.
func timeline(ctx context.Context, src Source, s *State) (t Timeline, err error) {
	if !s.Scope.inLibrary() {
		for _, m := range s.Months {
			for kind, n := range m.Counts {
				t = t.add(s.Scope, catalog.MonthCount{Year: m.Year, Month: m.Month, Kind: kind, Count: n})
			}
		}
		return t, nil
	}
	months, err := src.Months(ctx, catalog.Query{WithoutParts: true})
	if err != nil {
		return nil, fmt.Errorf("count the months: %w", err)
	}
	for _, m := range months {
		t = t.add(s.Scope, m)
	}
	slices.SortFunc(t, func(a, b TimelineYear) int { return b.Year - a.Year })
	return t, nil
}

func (t Timeline) add(s Scope, m catalog.MonthCount) Timeline {
	if m.Year == 0 {
		return t
	}
	i := t.band(m.Year)
	if i < 0 {
		i = len(t)
		t = append(t, TimelineYear{Year: m.Year, Parts: make([]Counts, s.parts())})
	}
	at := &t[i].Parts[s.part(m.Month)]
	if *at == nil {
		*at = Counts{}
	}
	(*at)[m.Kind] += m.Count
	return t
}

// band returns the place of a year, or -1.
func (t Timeline) band(year int) int {
	return slices.IndexFunc(t, func(y TimelineYear) bool { return y.Year == year })
}

// before returns the end of the last year that is not older than the given
// one, or the beginning of the rail.
func (t Timeline) before(year int) (band int, part float32) {
	for i, y := range t {
		if y.Year < year {
			break
		}
		band, part = i, 1
	}
	return band, part
}

// Fullness returns how long the bar of each part is, 0..1. It grows with the
// square root, so that a month of busy chats leaves others visible.
func (t Timeline) Fullness() [][]float32 {
	most := 0
	for _, y := range t {
		for _, c := range y.Parts {
			most = max(most, c.total())
		}
	}
	full := make([][]float32, len(t))
	for i, y := range t {
		for _, c := range y.Parts {
			full[i] = append(full[i], float32(math.Sqrt(float64(c.total())/float64(max(most, 1)))))
		}
	}
	return full
}

func (c Counts) total() (n int) {
	for _, count := range c {
		n += count
	}
	return n
}

// spot returns the section at a part 0..1 of a year of the rail, and the part
// of that section: the month itself, or the next older one that holds anything.
func (s *State) spot(year int, part float32) (section int, rest float32) {
	at := part * float32(s.Scope.parts())
	k := min(int(at), s.Scope.parts()-1)
	for i, m := range s.Months {
		if m.Year != year {
			continue
		}
		section = i
		switch here := s.Scope.part(m.Month); {
		case here == k:
			return i, at - float32(k)
		case here > k:
			return i, 0
		}
	}
	return section, 0
}

// place is the inverse of spot: which year of the rail a section stands in, and
// how far down. What has no date stands at the end.
func (s *State) place(section int, rest float32) (band int, part float32) {
	if section >= len(s.Months) {
		return 0, 0
	}
	m := s.Months[section]
	if m.Decade != 0 {
		return s.Timeline.before(m.Decade)
	}
	if band = s.Timeline.band(m.Year); band < 0 {
		return max(len(s.Timeline)-1, 0), 1
	}
	return band, (float32(s.Scope.part(m.Month)) + min(rest, 0.999)) / float32(s.Scope.parts())
}

// first returns the picture that stands first in a month, if s shows that month.
func (s *State) first(year, month int) (sha string, shown bool) {
	for _, m := range s.Months {
		if m.Year != year || m.Month != month {
			continue
		}
		for _, c := range s.Cells[m.First:m.End] {
			if c.SHA256 != "" && !c.Missing {
				return c.SHA256, true
			}
		}
		shown = true
	}
	return "", shown
}
