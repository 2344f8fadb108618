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
	Timeline Timeline          // of the whole library or of the scope
	Cover    []catalog.Cell    // that open the page, the best first; or none
}

// Month is a run of cells of one month. Month is 0 where only the year is
// known, Year too where nothing is. On the page of a single month it is a run
// of one day, 0 where that is not known, or of the cards that stand for all of
// the month.
type Month struct {
	Year, Month int
	Day         int
	First, End  int // into State.Cells
	Counts      Counts
	Decade      int // its first year where no more is known, else 0
}

// wholeMonth is the Day of the cards of chats and mail folders.
const wholeMonth = -1

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
	cells, err := src.Cells(ctx, scope.query())
	if err != nil {
		return nil, fmt.Errorf("load the page %+v: %w", scope, err)
	}
	if scope.month() {
		slices.SortStableFunc(cells, func(a, b catalog.Cell) int { return better(gathers(a), gathers(b)) })
	}
	s := &State{Scope: scope, Cells: cells, Counts: Counts{}}
	s.cut()
	if s.Timeline, err = timeline(ctx, src, s); err != nil {
		return nil, err
	}
	if scope.covered() {
		s.Cover, err = cover(ctx, src, cells)
	}
	return s, err
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
	m := Month{Year: c.Year, Month: c.Month, Decade: c.Decade, First: i, Counts: Counts{}}
	switch {
	case !s.Scope.month():
	case gathers(c):
		m.Day = wholeMonth
	case !c.Vague:
		m.Day = c.Wall.Day()
	}
	if n := len(s.Months); n > 0 && s.Months[n-1].includes(m) {
		return &s.Months[n-1]
	}
	s.Months = append(s.Months, m)
	return &s.Months[len(s.Months)-1]
}

// includes reports whether what stands at the place of another month belongs to m.
func (m Month) includes(other Month) bool {
	return m.Year == other.Year && m.Month == other.Month && m.Decade == other.Decade && m.Day == other.Day
}

// usual returns the service that most pictures are from.
func (s *State) usual() (most archive.Service) {
	n := map[archive.Service]int{}
	for _, c := range s.Cells {
		if isCard(c) {
			continue
		}
		if n[c.Service]++; n[c.Service] > n[most] {
			most = c.Service
		}
	}
	return most
}
