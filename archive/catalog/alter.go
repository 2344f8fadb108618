package catalog

import (
	"slices"

	"dotori/archive"
)

// alter brings the rows after what is recorded. It goes through them in order
// of their keys: the full text index writes all that it gathered whenever it
// is told to go back.
func (b *Batch) alter(set editSet) error {
	after, err := b.changesOf(set.ids)
	if err != nil {
		return err
	}
	var shades []*row
	var moves []move
	for _, old := range set.rows {
		id := old.item.ID
		base, cs := set.bases[id], after[id]
		switch {
		case set.moved[id]:
			moves = append(moves, move{old, base, cs})
			err = b.leaveSecond(old)
		case set.plain[id]:
			err = b.rewrite(old, base, cs)
		default:
			var r *row
			r, err = b.shaded(old, base, cs)
			shades = append(shades, r)
		}
		if err != nil {
			return err
		}
	}
	if err := b.shade(shades); err != nil {
		return err
	}
	return b.arrive(moves)
}

// shaded returns a row of which only flags become others, and counts it anew.
func (b *Batch) shaded(old *row, base archive.Item, cs changes) (*row, error) {
	r := *old
	var err error
	if r.item, err = b.edited(base, cs); err != nil {
		return nil, err
	}
	r.flags = r.flags&hasSources | hasEdits.when(len(cs) > 0) | itemFlags(&r.item)
	if err := b.count(old, -1); err != nil {
		return nil, err
	}
	return &r, b.count(&r, 1)
}

// shade writes the flags of rows.
func (b *Batch) shade(rows []*row) error {
	if len(rows) == 0 {
		return nil
	}
	flags := make([][2]int64, len(rows))
	for i, r := range rows {
		flags[i] = [2]int64{int64(r.key), int64(r.flags)}
	}
	_, err := b.exec("UPDATE item SET flags = j.value ->> 1 FROM json_each(?) j WHERE item.key = j.value ->> 0", list(flags))
	return err
}

// move is a row on its way to another moment.
type move struct {
	old     *row
	base    archive.Item
	changes changes
}

// leaveSecond takes a row from where it is.
func (b *Batch) leaveSecond(old *row) error {
	if err := b.remove(old); err != nil {
		return err
	}
	return b.leave(old)
}

// arrive puts rows where their items belong now.
func (b *Batch) arrive(moves []move) error {
	slices.SortStableFunc(moves, func(a, b move) int { return int(max(min(a.second()-b.second(), 1), -1)) })
	for _, m := range moves {
		r := &row{id: m.old.id, from: m.old.from, flags: m.old.flags}
		if _, err := b.add(r, m.base, m.changes); err != nil {
			return err
		}
		if err := b.moveSources(m.old, r); err != nil {
			return err
		}
	}
	return nil
}

// second returns the first key of the second that the item comes to.
func (m move) second() Key {
	at := m.base.Moment
	for _, c := range m.changes {
		if c.field == "moment" {
			at, _ = parse[archive.Moment](c.value) // checked before
		}
	}
	return baseOf(at)
}
