package catalog

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"dotori/archive"
)

// StackItem is an item of a stack, as it would be without it.
type StackItem struct {
	Item    archive.Item
	Stays   bool     // it shows in lists by itself too: only its picture is in the stack
	Sources []Source // where it itself was found
}

// Stack returns the stack that an item is in: the one on top, then those under
// it in the order of their ids. An item that is in none stands alone; of those
// that are not here nothing is told. The error is [ErrNotFound] where the item
// is not here.
func (c *Catalog) Stack(ctx context.Context, id string) ([]StackItem, error) {
	all, err := c.stack(ctx, strings.ToLower(id))
	for i := range all {
		if err == nil {
			all[i].Sources, err = c.found(ctx, []string{all[i].Item.ID})
		}
	}
	if err != nil {
		return nil, fmt.Errorf("read the stack of %s: %w", id, err)
	}
	return all, nil
}

func (c *Catalog) stack(ctx context.Context, id string) ([]StackItem, error) {
	of, err := c.circle(ctx, []string{id}, nil)
	if err != nil {
		return nil, err
	}
	if _, linked := of.alone[id]; !linked {
		it, err := c.Item(ctx, id)
		return []StackItem{{Item: it}}, err
	}
	owners, err := c.owners(ctx)
	if err != nil {
		return nil, err
	}
	var all []StackItem
	for _, member := range of.stack(id) {
		s := StackItem{Item: of.alone[member], Stays: of.stands[member].echo}
		owners.mark(&s.Item)
		all = append(all, s)
	}
	return all, nil
}

// circle returns the kin of items by themselves and where they stand, as it
// will be after edits. It leaves out what lies on nothing and has nothing under
// it.
func (c *Catalog) circle(ctx context.Context, ids []string, edits []Edit) (circle, error) {
	db := c.querier(ctx)
	k, err := kinOf(db, ids)
	if err != nil {
		return circle{}, err
	}
	k.apply(edits)
	of := circle{kin: k, alone: make(map[string]archive.Item, len(k.ids))}
	kin := list(k.linked())
	rows, err := fetch(db, "WHERE i.id IN (SELECT unhex(value) FROM json_each(?))", kin)
	if err != nil {
		return of, err
	}
	cs, err := changesOf(db, kin)
	for _, r := range rows {
		if err == nil {
			of.alone[r.item.ID], err = r.alone(db, cs[r.item.ID])
		}
	}
	of.stands = k.stands(of.alone)
	return of, err
}

// alone returns the item as it would be under nothing and on top of nothing.
func (r *row) alone(q querier, cs changes) (archive.Item, error) {
	if r.flags.stack() == 0 {
		it, _ := r.told()
		return it, nil
	}
	it, err := alone(q, r.id)
	if err != nil {
		return it, err
	}
	return cs.apply(it)
}

// stack returns the ids of the stack that an item is in, the one on top first.
func (c circle) stack(id string) []string {
	top := id
	if s := c.stands[id]; s.under != "" {
		top = s.under
	}
	ids := []string{top}
	for _, id := range c.kin.ids {
		if c.stands[id].under == top {
			ids = append(ids, id)
		}
	}
	return ids
}

// stackIDs returns the ids of the stack that an item is on top of, itself
// first. It asks for them only where there are some.
func (c *Catalog) stackIDs(ctx context.Context, id string) ([]string, error) {
	id = strings.ToLower(id)
	b, err := parseID(id)
	if err != nil {
		return nil, err
	}
	var bits flags
	if err := c.read.QueryRowContext(ctx, "SELECT coalesce(max(flags), 0) FROM item WHERE id = ?", b).Scan(&bits); err != nil || bits.stack() == 0 {
		return []string{id}, err
	}
	of, err := c.circle(ctx, []string{id}, nil)
	return of.stack(id), err
}

// Tops returns under what those of some items lie that lie under another, by
// their ids.
func (c *Catalog) Tops(ctx context.Context, ids []string) (map[string]string, error) {
	of, err := c.circle(ctx, ids, nil)
	if err != nil {
		return nil, fmt.Errorf("find what items lie under: %w", err)
	}
	tops := map[string]string{}
	for _, id := range ids {
		if s := of.stands[strings.ToLower(id)]; s.under != "" {
			tops[id] = s.under
		}
	}
	return tops, nil
}

// CheckStacks reports whether edits put items under others that do not fit, or
// under themselves in a circle; the error is [ErrEdit]. Of items that are not
// here nothing is known, and nothing is wrong with them.
func (c *Catalog) CheckStacks(ctx context.Context, edits []Edit) error {
	last := map[string]Edit{}
	var ids []string
	for _, e := range edits {
		if e.Field != stackField {
			continue
		}
		top, err := stackTop(e.Value)
		if err != nil {
			return err
		}
		id := strings.ToLower(e.Item)
		last[id], ids = e, append(ids, id)
		if top != "" {
			ids = append(ids, top)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	of, err := c.circle(ctx, ids, edits)
	if err != nil {
		return fmt.Errorf("check stacks: %w", err)
	}
	for id, e := range last {
		top, _ := stackTop(e.Value) // read above
		_, here := of.alone[id]
		_, topHere := of.alone[top]
		if slices.Contains(of.kin.over.above(id), id) || here && topHere && top != "" && of.stands[id].under == "" {
			return fmt.Errorf("%w: item %s cannot be under %s", ErrEdit, id, top)
		}
	}
	return nil
}
