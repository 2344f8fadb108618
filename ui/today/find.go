package today

import (
	"context"
	"fmt"
	"time"

	"dotori/archive/catalog"
)

// Source is what memories need of the catalog.
type Source interface {
	// Cells returns what the grid shows of the items of q.
	Cells(ctx context.Context, q catalog.Query) ([]catalog.Cell, error)
	// Months counts the items of q by month and kind.
	Months(ctx context.Context, q catalog.Query) ([]catalog.MonthCount, error)
}

// Found is what there is to remember on a day: all of earlier years.
type Found struct {
	Day     Day
	Years   []int // in which something happened, newest first
	Count   int
	Picture string
}

// Find looks for memories of today. It costs an index lookup for each year.
func Find(ctx context.Context, src Source, now time.Time) (Found, error) {
	f := Found{Day: DayOf(now)}
	days, err := src.Months(ctx, before(f.Day.Query(), now))
	if err != nil {
		return f, fmt.Errorf("look for memories of today: %w", err)
	}
	for i := len(days) - 1; i >= 0; i-- {
		f.Count += days[i].Count
		if n := len(f.Years); n == 0 || f.Years[n-1] != days[i].Year {
			f.Years = append(f.Years, days[i].Year)
		}
	}
	if f.Count == 0 {
		return f, nil
	}
	f.Picture, err = picture(ctx, src, before(f.Day.Query(), now))
	return f, err
}

// before narrows a query to the years before this one.
func before(q catalog.Query, now time.Time) catalog.Query {
	q.After = catalog.KeyAt(time.Date(now.Year(), 1, 1, 0, 0, 0, 0, time.UTC))
	q.Newest, q.WithoutParts = true, true
	return q
}

func picture(ctx context.Context, src Source, q catalog.Query) (string, error) {
	q.Pictures, q.Limit = true, 1
	cells, err := src.Cells(ctx, q)
	if err != nil {
		return "", fmt.Errorf("look for a picture of today: %w", err)
	}
	if len(cells) == 0 || cells[0].Missing {
		return "", nil
	}
	return cells[0].SHA256, nil
}
