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
	Count   int   // of the day
	Month   int   // of the whole month
	Picture string
}

// Find looks for memories of today and of this month. It costs a few index
// lookups for each year.
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
	if f.Month, err = monthCount(ctx, src, now); err != nil || f.Count == 0 {
		return f, err
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

func monthCount(ctx context.Context, src Source, now time.Time) (n int, err error) {
	q := Month{Month: now.Month()}.Query()
	q.WithoutParts = true
	months, err := src.Months(ctx, q)
	if err != nil {
		return 0, fmt.Errorf("look for memories of this month: %w", err)
	}
	for _, m := range months {
		if m.Year < now.Year() {
			n += m.Count
		}
	}
	return n, nil
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
