package catalog

import (
	"database/sql"

	"dotori/archive"
)

// change is a row of the table edit.
type change struct {
	n            int64
	field, value string
	original     sql.NullString
}

// changes are those of one item, oldest first.
type changes []change

// moment returns the number of the change of the moment, or 0.
func (cs changes) moment() int64 {
	for _, c := range cs {
		if c.field == "moment" {
			return c.n
		}
	}
	return 0
}

// undo returns the item as the archives have it.
func (cs changes) undo(it archive.Item) (archive.Item, error) {
	for _, c := range cs {
		if !c.original.Valid {
			continue
		}
		if c.field == "moment" {
			told, err := parse[archive.Moment](c.original.String)
			if err != nil {
				return it, err
			}
			uncorrect(&it, told)
			continue
		}
		if err := set(&it, c.field, c.original.String); err != nil {
			return it, err
		}
	}
	return it, nil
}

// changes returns what the user changed of an item.
func (b *Batch) changes(id []byte) (changes, error) {
	if !b.edits {
		return nil, nil
	}
	s, err := b.statement("SELECT n, field, value, original FROM edit WHERE item = ? AND field <> 'stack' ORDER BY n")
	if err != nil {
		return nil, err
	}
	rows, err := s.Query(id)
	return collect(rows, err, func(c *change) []any { return []any{&c.n, &c.field, &c.value, &c.original} })
}

// edited returns the item with the changes made, and keeps what they replace.
func (b *Batch) edited(base archive.Item, cs changes) (archive.Item, error) {
	for _, c := range cs {
		original, err := get(&base, c.field)
		if err != nil {
			return base, err
		}
		if c.original.String != original { // JSON is never ""
			if _, err := b.exec("UPDATE edit SET original = ? WHERE n = ?", original, c.n); err != nil {
				return base, err
			}
		}
	}
	return cs.apply(base)
}

// apply returns the item with the changes made.
func (cs changes) apply(it archive.Item) (archive.Item, error) {
	for _, c := range cs {
		if c.field == "moment" {
			said, err := parse[archive.Moment](c.value)
			if err != nil {
				return it, err
			}
			correct(&it, said)
			continue
		}
		if err := set(&it, c.field, c.value); err != nil {
			return it, err
		}
	}
	return it, nil
}

// base returns the item of a row as the archives have it, by itself.
func (b *Batch) base(r *row) (archive.Item, error) {
	var cs changes
	if r.flags.has(hasEdits) && r.flags.stack() == 0 {
		var err error
		if cs, err = b.changes(r.id); err != nil {
			return r.item, err
		}
	}
	return b.baseBefore(r, cs)
}

// baseBefore is base where it is known what the user changed.
func (b *Batch) baseBefore(r *row, cs changes) (archive.Item, error) {
	if r.flags.stack() > 0 {
		return alone(b.query, r.id)
	}
	it, _ := r.told()
	return cs.undo(it)
}

// state is what becomes of a row.
type state struct {
	old     *row
	base    archive.Item // what the user's changes are made to
	changes changes
	role    flags   // of standing
	lent    []int64 // see [row]
	guest   bool
}

func (s state) row() *row {
	return &row{id: s.old.id, from: s.old.from, flags: s.old.flags&^standing | s.role, lent: s.lent, guest: s.guest}
}

// stays reports whether the row keeps its place.
func (s state) stays() bool {
	base := s.old.key.base()
	return s.changes.moment() > 0 || baseOf(s.base.Moment) == base && s.guest == (s.old.key >= ordinary(base))
}

// rewrite replaces a row by another state of its item, whose moment the user
// does not change.
func (b *Batch) rewrite(s state) error {
	if err := b.remove(s.old); err != nil {
		return err
	}
	r := s.row()
	if s.stays() {
		r.key = s.old.key
	} else if err := b.leave(s.old); err != nil {
		return err
	}
	if _, err := b.add(r, s.base, s.changes); err != nil {
		return err
	}
	return b.moveSources(r, s.old.key, r.key)
}

func (b *Batch) moveSources(r *row, from, to Key) error {
	if from == to || !r.flags.has(hasSources) {
		return nil
	}
	_, err := b.exec("UPDATE source SET item = ? WHERE item = ?", int64(to), int64(from))
	return err
}
