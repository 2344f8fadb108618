package photos

import (
	"context"

	"dotori/archive/catalog"
)

// Source is what the page needs of the catalog.
type Source interface {
	// Cells returns what the grid shows of the items of q.
	Cells(ctx context.Context, q catalog.Query) ([]catalog.Cell, error)
	// Months counts the items of q by month and kind.
	Months(ctx context.Context, q catalog.Query) ([]catalog.MonthCount, error)
}

// Scope is what the page shows.
type Scope struct {
	Query catalog.Query
	// Title heads the page; "" heads it with the query's year, or with
	// words for the whole library.
	Title string
}

// Year is the scope of one year.
func Year(year int) Scope { return Scope{Query: catalog.Query{Year: year}} }

// year returns the year that the scope is, or 0 when it is none.
func (s Scope) year() int {
	if s.Query.Month == 0 && s.Title == "" {
		return s.Query.Year
	}
	return 0
}
