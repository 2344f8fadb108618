package catalog

import (
	"context"
	"fmt"

	"dotori/archive"
)

// Outcome says what Put did.
type Outcome int

// Outcomes of Put.
const (
	Known  Outcome = iota // nothing is new; nothing was written
	Linked                // the item is known; a provenance, collection, missing media, caption … of it is new
	Added                 // the item is new
)

// Put adds an item under its ID, or joins it to the one that is known under
// it. What is joined depends on the order of Puts alone, so that the same
// records give the same catalog. The user's changes stay as they are.
func (b *Batch) Put(ctx context.Context, it archive.Item, src Source) (Outcome, error) {
	if err := ctx.Err(); err != nil {
		return Known, err
	}
	o, err := b.put(it, src)
	if err != nil {
		return Known, fmt.Errorf("put item %s from %s:%d: %w", it.ID, src.Path, src.Line, err)
	}
	return o, nil
}

func (b *Batch) put(it archive.Item, src Source) (Outcome, error) {
	id, err := parseID(it.ID)
	if err != nil {
		return Known, err
	}
	from, err := b.provenance(src)
	if err != nil {
		return Known, err
	}
	it.Import = src.Import
	changes, err := b.changes(id)
	if err != nil {
		return Known, err
	}
	_, moves := b.shifts[it.Import]
	if b.edits && len(changes) > 0 || moves {
		if r, err := b.find(id); r != nil || err != nil {
			return b.join(r, it, from, err)
		}
	}
	told := it.Moment
	if moves {
		if err := b.shift(id, &it, false); err != nil {
			return Known, err
		}
	}
	if changes.moment() > 0 || baseOf(told) != baseOf(it.Moment) {
		if err := b.reserve(id, told); err != nil {
			return Known, err
		}
	}
	r := &row{id: id, from: from}
	added, err := b.add(r, it, changes)
	if added && err == nil {
		_, err = b.regroup([]string{it.ID}, nil)
	}
	if added || err != nil {
		return Added, err
	}
	r, err = b.find(id)
	return b.join(r, it, from, err)
}

// add inserts a new row with the changes that wait for the item.
func (b *Batch) add(r *row, base archive.Item, changes changes) (added bool, err error) {
	if r.item, err = b.edited(base, changes); err != nil {
		return false, err
	}
	r.flags = r.flags&^hasEdits | hasEdits.when(len(changes) > 0)
	if r.key == 0 {
		if r.key, err = b.place(r, changes.moment()); err != nil {
			return false, err
		}
	}
	return b.insert(r)
}
