package photos

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"dotori/archive"
	"dotori/archive/catalog"
)

// State is what a scope holds: its cells newest first, cut into months.
type State struct {
	Scope    Scope
	Cells    []catalog.Cell
	Months   []Month
	Counts   Counts
	Services []archive.Service // most memories first
	Years    []int             // of the whole library or of the scope, newest first; see rail
}

// Month is a run of cells of one month. Month is 0 where only the year is
// known, Year too where nothing is.
type Month struct {
	Year, Month int
	First, End  int // into State.Cells
	Counts      Counts
}

// Counts counts memories by kind. A chat's card counts as its messages, and a
// message that shows a picture as that picture.
type Counts map[archive.Kind]int

func (c Counts) add(cell catalog.Cell) {
	kind := cell.Kind
	switch {
	case kind == archive.Message && cell.SHA256 != "" && cell.Duration > 0:
		kind = archive.Video
	case kind == archive.Message && cell.SHA256 != "":
		kind = archive.Photo
	}
	c[kind] += max(cell.Count, 1)
}

// load fetches a scope.
func load(ctx context.Context, src Source, scope Scope) (*State, error) {
	q := scope.Query
	q.Newest, q.WithoutParts = true, true
	cells, err := src.Cells(ctx, q)
	if err != nil {
		return nil, fmt.Errorf("load the page %+v: %w", scope, err)
	}
	s := &State{Scope: scope, Cells: cells, Counts: Counts{}}
	s.cut()
	if err := s.findYears(ctx, src); err != nil {
		return nil, err
	}
	return s, nil
}

// cut finds the months and counts what they hold.
func (s *State) cut() {
	services := map[archive.Service]int{}
	for i, c := range s.Cells {
		m := s.month(c, i)
		m.End = i + 1
		m.Counts.add(c)
		s.Counts.add(c)
		services[c.Service] += max(c.Count, 1)
	}
	for service := range services {
		s.Services = append(s.Services, service)
	}
	slices.SortFunc(s.Services, func(a, b archive.Service) int {
		return cmp.Or(services[b]-services[a], cmp.Compare(a, b))
	})
}

// month returns the month that cell i belongs to, beginning it if need be.
func (s *State) month(c catalog.Cell, i int) *Month {
	if n := len(s.Months); n > 0 && s.Months[n-1].Year == c.Year && s.Months[n-1].Month == c.Month {
		return &s.Months[n-1]
	}
	s.Months = append(s.Months, Month{Year: c.Year, Month: c.Month, First: i, Counts: Counts{}})
	return &s.Months[len(s.Months)-1]
}

// findYears lists the years of the rail: beside one year those of the whole
// library, else those of the scope itself.
func (s *State) findYears(ctx context.Context, src Source) error {
	if s.Scope.year() == 0 {
		for _, m := range s.Months {
			s.addYear(m.Year)
		}
		return nil
	}
	all, err := src.Months(ctx, catalog.Query{WithoutParts: true})
	if err != nil {
		return fmt.Errorf("list the years: %w", err)
	}
	for _, m := range all {
		s.addYear(m.Year)
	}
	slices.SortFunc(s.Years, func(a, b int) int { return b - a })
	return nil
}

func (s *State) addYear(year int) {
	if year != 0 && !slices.Contains(s.Years, year) {
		s.Years = append(s.Years, year)
	}
}

// monthsOf returns the months of a year, as indexes first up to end.
func (s *State) monthsOf(year int) (first, end int) {
	first = slices.IndexFunc(s.Months, func(m Month) bool { return m.Year == year })
	if first < 0 {
		return 0, 0
	}
	for end = first; end < len(s.Months) && s.Months[end].Year == year; end++ {
	}
	return first, end
}

// spot returns the month at a part (0..1) of a year, and the part of that
// month: where the rail leads to in a scope of many years.
func (s *State) spot(year int, part float32) (month int, rest float32) {
	first, end := s.monthsOf(year)
	if first == end {
		return 0, 0
	}
	at := float32(s.Months[first].First) + part*float32(s.Months[end-1].End-s.Months[first].First)
	for month = first; month < end-1 && float32(s.Months[month].End) <= at; month++ {
	}
	m := s.Months[month]
	return month, (at - float32(m.First)) / float32(m.End-m.First)
}

// place is the inverse of spot: which of Years a month stands in, and how far.
func (s *State) place(month int, rest float32) (year int, part float32) {
	if month >= len(s.Months) {
		return 0, 0
	}
	m := s.Months[month]
	first, end := s.monthsOf(m.Year)
	from, to := s.Months[first].First, s.Months[end-1].End
	at := float32(m.First) + rest*float32(m.End-m.First)
	return max(slices.Index(s.Years, m.Year), 0), (at - float32(from)) / float32(to-from)
}
