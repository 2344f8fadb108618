package catalog

import (
	"database/sql"
	"encoding/json"
	"errors"

	"dotori/archive"
)

// shift shows an item moved, where it is of an import that is; what the
// archives tell is kept in the table told. A moment from elsewhere, another
// import than its first, stays.
func (b *Batch) shift(id []byte, it *archive.Item, elsewhere bool) error {
	move, ok := b.shifts[it.Import]
	told, shown := it.Moment, it.Moment
	if ok && !elsewhere {
		shown = move(told)
	}
	if shown == told && !elsewhere {
		return b.forgetTold(id)
	}
	moment := ""
	if shown != told {
		said, err := json.Marshal(told)
		if err != nil {
			return err
		}
		moment, shown.Origin = string(said), archive.OriginUser
		it.Moment, it.Moments = shown, append([]archive.Moment{told}, it.Moments...)
	}
	b.told = true
	_, err := b.exec("INSERT OR REPLACE INTO told VALUES (?, ?, ?, ?, ?)", id, moment, int64(baseOf(told)), int64(baseOf(shown)), elsewhere)
	return err
}

// unshift takes shift back, and reports whether the moment is from elsewhere.
func (b *Batch) unshift(id []byte, it *archive.Item) (elsewhere bool, err error) {
	if !b.told {
		return false, nil
	}
	var moment string
	err = b.row("SELECT moment, elsewhere FROM told WHERE item = ?", id).Scan(&moment, &elsewhere)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	if moment == "" || err != nil {
		return elsewhere, err
	}
	it.Moments = orNone(it.Moments[min(1, len(it.Moments)):])
	it.Moment, err = parse[archive.Moment](moment)
	return elsewhere, err
}

func (b *Batch) forgetTold(id []byte) error {
	if !b.told {
		return nil
	}
	_, err := b.exec("DELETE FROM told WHERE item = ?", id)
	return err
}

// seat returns how far behind the first of its second the archives have an item
// that shows moved to the second of base; false for any other.
func (b *Batch) seat(id []byte, base Key) (seat Key, moved bool, err error) {
	if !b.told {
		return 0, false, nil
	}
	var n sql.NullInt64
	err = b.row(`SELECT p.key - t.base FROM told t LEFT JOIN place p ON p.id = t.item AND p.base = t.base
		WHERE t.item = ? AND t.shown = ? AND t.base <> t.shown`, id, int64(base)).Scan(&n)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, false, nil
	}
	return Key(n.Int64), err == nil, err
}
