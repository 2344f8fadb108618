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
	states, err := b.states(set, after)
	if err != nil {
		return err
	}
	var shades []*row
	var moves []state
	for _, s := range states {
		id := s.old.item.ID
		switch {
		case set.moved[id] || !s.stays():
			moves = append(moves, s)
			err = b.leaveSecond(s.old)
		case set.plain[id] || set.told[id] || s.repaints():
			err = b.rewrite(s)
		default:
			var r *row
			r, err = b.shaded(s)
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

// repaints reports whether a row shows others than before by where it stands.
func (s state) repaints() bool {
	return s.role.stack() > 0 || s.old.flags.stack() > 0
}

// shaded returns a row of which only flags become others, and counts it anew.
func (b *Batch) shaded(s state) (*row, error) {
	r := *s.old
	var err error
	if r.item, err = b.edited(s.base, s.changes); err != nil {
		return nil, err
	}
	r.item.Collections = s.old.item.Collections
	r.flags = r.flags&^(hasEdits|standing) | hasEdits.when(len(s.changes) > 0) | s.role
	r.show()
	if err := b.count(s.old, -1); err != nil {
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

// leaveSecond takes a row from where it is. Its provenance waits below zero:
// before it arrives another may take its place.
func (b *Batch) leaveSecond(old *row) error {
	if err := b.remove(old); err != nil {
		return err
	}
	if err := b.moveSources(old, old.key, -old.key); err != nil {
		return err
	}
	return b.leave(old)
}

// arrive puts rows where their items belong now.
func (b *Batch) arrive(moves []state) error {
	slices.SortStableFunc(moves, func(a, b state) int { return int(max(min(a.second()-b.second(), 1), -1)) })
	for _, s := range moves {
		r := s.row()
		if _, err := b.add(r, s.base, s.changes); err != nil {
			return err
		}
		if err := b.moveSources(r, -s.old.key, r.key); err != nil {
			return err
		}
	}
	return nil
}

// second returns the first key of the second that the item comes to.
func (s state) second() Key {
	at := s.base.Moment
	for _, c := range s.changes {
		if c.field == "moment" {
			at, _ = parse[archive.Moment](c.value) // checked before
		}
	}
	return baseOf(at)
}
