package catalog

import (
	"database/sql"
	"encoding/json"
	"slices"

	"dotori/archive"
)

// mergeMoments settles when an item was, with what another reading of it tells,
// and reports whether that says anything new.
func mergeMoments(it *archive.Item, other archive.Item) bool {
	if !other.Moment.Known() && len(other.Moments) == 0 || other.Moment == it.Moment && len(other.Moments) == 0 {
		return false
	}
	best, others := archive.Settle(slices.Concat([]archive.Moment{it.Moment, other.Moment}, it.Moments, other.Moments)...)
	if best == it.Moment && slices.Equal(others, it.Moments) {
		return false
	}
	it.Moment, it.Moments = best, others
	return true
}

// correct gives an item the moment that the user says; what archives told stays
// known beside it.
func correct(it *archive.Item, m archive.Moment) {
	if told := it.Moment; beside(told) {
		it.Moments = append([]archive.Moment{told}, it.Moments...)
	}
	m.Origin = archive.OriginUser
	it.Moment = m
}

// uncorrect takes correct back; told is what the archives say.
func uncorrect(it *archive.Item, told archive.Moment) {
	if beside(told) && len(it.Moments) > 0 {
		it.Moments = orNone(it.Moments[1:])
	}
	it.Moment = told
}

func beside(told archive.Moment) bool { return told.Known() && told.Origin != archive.OriginUser }

// insertMoments writes what else is told of when the item was.
func (b *Batch) insertMoments(r *row) error {
	if len(r.item.Moments) == 0 {
		return nil
	}
	moments, err := json.Marshal(r.item.Moments)
	if err != nil {
		return err
	}
	_, err = b.exec("INSERT INTO item_moment VALUES (?, ?)", int64(r.key), string(moments))
	return err
}

func fetchMoments(q querier, keys string, at map[Key]*row) error {
	rows, err := q("SELECT t.item, t.moments FROM item_moment t WHERE t.item IN (SELECT value FROM json_each(?))", keys)
	return each(rows, err, func(rows *sql.Rows) error {
		var k Key
		var moments []byte
		if err := rows.Scan(&k, &moments); err != nil {
			return err
		}
		return json.Unmarshal(moments, &at[k].item.Moments)
	})
}
