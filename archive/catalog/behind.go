package catalog

import (
	"context"
	"database/sql"
	"encoding/hex"
	"fmt"

	"dotori/archive"
)

// Behind returns the ids of the items that cells of q stand for, each once: of
// most cells that one item, of the card of a chat or mail folder all that q
// selects of it in its month.
func (c *Catalog) Behind(ctx context.Context, q Query, cells []Cell) ([]string, error) {
	var ids []string
	known := map[string]bool{}
	for _, cell := range cells {
		of, err := c.behind(ctx, q, cell)
		if err != nil {
			return nil, fmt.Errorf("list what a cell of %s %d-%02d stands for: %w", cell.Kind, cell.Year, cell.Month, err)
		}
		for _, id := range of {
			if !known[id] {
				known[id] = true
				ids = append(ids, id)
			}
		}
	}
	return ids, nil
}

func (c *Catalog) behind(ctx context.Context, q Query, cell Cell) ([]string, error) {
	if cell.ID != "" {
		return []string{cell.ID}, nil
	}
	q.After, q.Limit, q.Kinds = 0, 0, []archive.Kind{cell.Kind}
	f, err := c.selection(ctx, q)
	if err != nil {
		return nil, err
	}
	from, to := Key(0), undatedEnd
	year := cell.Year - cell.Decade
	if year != 0 {
		from, to = span(year, cell.Month)
	}
	f.and("i.collection = ?", cell.Collection)
	f.and("i.key >= ? AND i.key < ?", int64(from), int64(to))
	f.and(yearOf+" = ?", year)
	f.and(monthOf+" = ?", cell.Month)
	if q.Text != "" || len(q.IDs) > 0 { // selected by key already
		f.and(fmt.Sprintf("i.kind = %d", encode(kindCodes[:], cell.Kind)))
	}
	return scanIDs(c.read.QueryContext(ctx, "SELECT i.id FROM item i"+f.where()+" ORDER BY i.key", f.args...))
}

// scanIDs collects the only column of a query.
func scanIDs(rows *sql.Rows, err error) (ids []string, _ error) {
	err = each(rows, err, func(rows *sql.Rows) error {
		var id sql.RawBytes
		err := rows.Scan(&id)
		ids = append(ids, hex.EncodeToString(id))
		return err
	})
	return ids, err
}
