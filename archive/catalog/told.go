package catalog

import (
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"

	"dotori/archive"
)

// toldRow is a row of the table told.
type toldRow struct {
	item        string
	moment      string // JSON; "" where it is not moved
	base, shown Key
	elsewhere   bool
}

// shift shows an item moved, where it is of an import that is; what the
// archives tell is kept in the table told. A moment from elsewhere, another
// import than its first, stays.
func (b *Batch) shift(id []byte, it *archive.Item, elsewhere bool) error {
	r, err := b.moved(it, elsewhere)
	if err != nil {
		return err
	}
	return b.keepTold([]string{hex.EncodeToString(id)}, []toldRow{r})
}

// moved moves an item and returns what is to be kept of it; nothing where it has
// no moment.
func (b *Batch) moved(it *archive.Item, elsewhere bool) (r toldRow, err error) {
	move, ok := b.shifts[it.Import]
	told, shown := it.Moment, it.Moment
	if ok && !elsewhere {
		shown = move(told)
	}
	r = toldRow{it.ID, "", baseOf(told), baseOf(shown), elsewhere}
	if shown == told {
		return r, nil
	}
	said, err := json.Marshal(told)
	r.moment, shown.Origin = string(said), archive.OriginUser
	it.Moment, it.Moments = shown, append([]archive.Moment{told}, it.Moments...)
	return r, err
}

// keepTold makes the rows those of some items.
func (b *Batch) keepTold(ids []string, rows []toldRow) error {
	if b.told {
		if _, err := b.exec("DELETE FROM told WHERE item IN (SELECT unhex(value) FROM json_each(?))", list(ids)); err != nil {
			return err
		}
	}
	var kept [][5]any
	for _, r := range rows {
		if r.moment != "" || r.elsewhere {
			kept = append(kept, [5]any{r.item, r.moment, int64(r.base), int64(r.shown), r.elsewhere})
		}
	}
	if len(kept) == 0 {
		return nil
	}
	b.told = true
	_, err := b.exec(`INSERT INTO told SELECT unhex(value ->> 0), value ->> 1, value ->> 2, value ->> 3, value ->> 4
		FROM json_each(?)`, list(kept))
	return err
}

// unshift takes shift back, and reports whether the moment is from elsewhere.
func (b *Batch) unshift(it *archive.Item) (elsewhere bool, err error) {
	rows, err := b.toldRows([]string{it.ID})
	if err != nil {
		return false, err
	}
	r := rows[it.ID]
	return r.elsewhere, r.unmove(it)
}

// toldRows returns the rows of items, by their ids.
func (b *Batch) toldRows(ids []string) (map[string]toldRow, error) {
	if !b.told {
		return nil, nil
	}
	rows, err := b.query("SELECT lower(hex(item)), moment, elsewhere FROM told WHERE item IN (SELECT unhex(value) FROM json_each(?))", list(ids))
	all, err := collect(rows, err, func(r *toldRow) []any { return []any{&r.item, &r.moment, &r.elsewhere} })
	of := make(map[string]toldRow, len(all))
	for _, r := range all {
		of[r.item] = r
	}
	return of, err
}

// unmove gives an item the moment that the archives tell.
func (r toldRow) unmove(it *archive.Item) (err error) {
	if r.moment == "" {
		return nil
	}
	it.Moments = orNone(it.Moments[min(1, len(it.Moments)):])
	it.Moment, err = parse[archive.Moment](r.moment)
	return err
}

func (b *Batch) forgetTold(id []byte) error {
	if !b.told {
		return nil
	}
	_, err := b.exec("DELETE FROM told WHERE item = ?", id)
	return err
}

// seat returns how far behind the first of its second the archives have an item
// that shows moved to m; false for any other.
func (b *Batch) seat(id []byte, m archive.Moment) (seat Key, moved bool, err error) {
	if !b.told || m.Origin != archive.OriginUser {
		return 0, false, nil
	}
	var n sql.NullInt64
	err = b.row(`SELECT p.key - t.base FROM told t LEFT JOIN place p ON p.id = t.item AND p.base = t.base
		WHERE t.item = ? AND t.shown = ? AND t.base <> t.shown`, id, int64(baseOf(m))).Scan(&n)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, false, nil
	}
	return Key(n.Int64), err == nil, err
}
