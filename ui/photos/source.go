package photos

import (
	"context"

	"dotori/archive"
	"dotori/archive/catalog"
)

// Source is what the page needs of the catalog.
type Source interface {
	// Cells returns what the grid shows of the items of q.
	Cells(ctx context.Context, q catalog.Query) ([]catalog.Cell, error)
	// Months counts the items of q by month and kind.
	Months(ctx context.Context, q catalog.Query) ([]catalog.MonthCount, error)
	// Item returns one item whole.
	Item(ctx context.Context, id string) (archive.Item, error)
	// Behind returns the ids of all items that cells of q stand for.
	Behind(ctx context.Context, q catalog.Query, cells []catalog.Cell) ([]string, error)
}

// Scope is what the page shows.
type Scope struct {
	Query catalog.Query
	// Title heads the page; "" heads it with the query's year or month, or
	// with words for the whole library.
	Title string
	// Since makes headings count the years back from this one; 0 does not.
	Since int
}

// Year is the scope of one year.
func Year(year int) Scope { return Scope{Query: catalog.Query{Year: year}} }

// InDecade is the scope of what knows no more than its decade.
func InDecade(from int) Scope { return Scope{Query: catalog.Query{Decade: from}} }

// InMonth is the scope of one month of one year.
func InMonth(year, month int) Scope { return Scope{Query: catalog.Query{Year: year, Month: month}} }

// query returns what the page asks for.
func (s Scope) query() catalog.Query {
	q := s.Query
	q.Newest = true
	q.WithoutParts = len(q.People) == 0 // what people wrote are comments too
	return q
}

// year returns the year that the scope is, or 0 when it is none.
func (s Scope) year() int {
	if s.Query.Month == 0 && s.Title == "" {
		return s.Query.Year
	}
	return 0
}

// month reports whether the scope is one month of one year.
func (s Scope) month() bool {
	return s.Query.Year != 0 && s.Query.Month != 0 && s.Query.Day == 0 && s.Title == ""
}

// inLibrary reports whether the scope is a place in the library, from which
// the rail leads to its other years and months.
func (s Scope) inLibrary() bool { return s.year() != 0 || s.month() }

// covered reports whether the page opens with a cover.
func (s Scope) covered() bool { return s.Query.Day == 0 && (s.year() != 0 || s.Query.Month != 0) }

// at returns the scope of the same kind at another year and month.
func (s Scope) at(year, month int) Scope {
	if s.month() {
		return InMonth(year, month)
	}
	return Year(year)
}
