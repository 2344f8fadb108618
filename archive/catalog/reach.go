package catalog

import (
	"context"
	"database/sql"
	"fmt"

	"dotori/archive"
)

// Reach is how far what an import first brought goes in time, by what its
// archive tells, whatever the user says.
type Reach struct {
	First, Last archive.Item
	Count       int // of those that know their day; First and Last are set where there are some
}

// Reach returns that of an import.
func (c *Catalog) Reach(ctx context.Context, imp string) (r Reach, err error) {
	var first, last sql.NullInt64
	err = c.read.QueryRowContext(ctx, fmt.Sprintf(`SELECT count(*), min(i.key), max(i.key) FROM item i
		WHERE i.import = (SELECT n FROM import WHERE id = ?) AND i.precision BETWEEN %d AND %d`, dayCode, secondCode), imp).
		Scan(&r.Count, &first, &last)
	if err == nil && r.Count > 0 {
		r.First, err = c.toldAt(ctx, Key(first.Int64))
	}
	if err == nil && r.Count > 0 {
		r.Last, err = c.toldAt(ctx, Key(last.Int64))
	}
	if err != nil {
		return Reach{}, fmt.Errorf("measure import %s: %w", imp, err)
	}
	return r, nil
}

// toldAt returns the item at a key as the archives tell it.
func (c *Catalog) toldAt(ctx context.Context, k Key) (archive.Item, error) {
	db := c.querier(ctx)
	rows, err := fetch(db, "WHERE i.key = ?", int64(k))
	if err == nil && len(rows) == 0 {
		err = ErrNotFound
	}
	if err != nil {
		return archive.Item{}, err
	}
	r := rows[0]
	cs, err := changesOf(db, list([]string{r.item.ID}))
	it, broken := r.alone(db, nil)
	if err == nil {
		err = broken
	}
	if err == nil && r.flags.stack() == 0 {
		it, err = cs[r.item.ID].undo(it)
	}
	if err != nil {
		return it, err
	}
	found, err := db("SELECT moment FROM told WHERE item = ? AND moment <> ''", r.id)
	told, err := collect(found, err, func(s *string) []any { return []any{s} })
	if err == nil && len(told) > 0 {
		it.Moments = orNone(it.Moments[min(1, len(it.Moments)):])
		it.Moment, err = parse[archive.Moment](told[0])
	}
	return it, err
}
