package catalog

import (
	"fmt"
	"strings"

	"dotori/archive"
)

// portion returns how many of the first edits are made together: none of them
// changes a field of an item twice, and what is no item is changed alone.
func portion(edits []Edit) int {
	type target struct{ item, field string }
	known := map[target]bool{}
	alone := topics()
	for i, e := range edits {
		at := target{e.Item, e.Field}
		if _, ok := alone[e.Field]; ok || known[at] || i == chunk {
			return max(i, 1)
		}
		known[at] = true
	}
	return len(edits)
}

// edit makes the changes of a portion.
func (b *Batch) edit(edits []Edit) error {
	for _, e := range edits {
		if err := e.Check(); err != nil {
			return fmt.Errorf("change %s of %s: %w", e.Field, e.Item, err)
		}
	}
	e := edits[0]
	if t, ok := topics()[e.Field]; ok {
		id, err := parseID(e.Item)
		if err != nil {
			return err
		}
		return t.set(b, id, e.Value)
	}
	set, err := b.gather(edits)
	if err == nil {
		err = b.record(edits, set)
	}
	if err == nil {
		err = b.alter(set)
	}
	if err != nil {
		return fmt.Errorf("change %s of %s and further ones: %w", e.Field, e.Item, err)
	}
	return nil
}

// editSet holds the items that are here of a portion of edits.
type editSet struct {
	ids   string // JSON, with those that are not here
	rows  []*row // in order of their keys
	bases map[string]archive.Item
	moved map[string]bool // by the user, or back
	plain map[string]bool // more than flags of them changes
}

func (b *Batch) gather(edits []Edit) (set editSet, err error) {
	set = editSet{bases: map[string]archive.Item{}, moved: map[string]bool{}, plain: map[string]bool{}}
	ids := make([]string, len(edits))
	for i, e := range edits {
		id := strings.ToLower(e.Item)
		ids[i] = id
		set.moved[id] = set.moved[id] || e.Field == "moment"
		set.plain[id] = set.plain[id] || e.Field != "favorite" && e.Field != "hidden" && e.Field != "trashed"
	}
	set.ids = list(ids)
	if set.rows, err = fetch(b.query, "WHERE i.id IN (SELECT unhex(value) FROM json_each(?)) ORDER BY i.key", set.ids); err != nil {
		return set, err
	}
	before, err := b.changesOf(set.ids)
	for _, r := range set.rows {
		if err == nil {
			set.bases[r.item.ID], err = before[r.item.ID].undo(r.item)
		}
	}
	return set, err
}

// changesOf returns what the user changed of items, by their ids.
func (b *Batch) changesOf(ids string) (map[string]changes, error) {
	type owned struct {
		item string
		change
	}
	if !b.edits {
		return nil, nil
	}
	rows, err := b.query(`SELECT lower(hex(item)), n, field, value, original FROM edit
		WHERE item IN (SELECT unhex(value) FROM json_each(?)) ORDER BY n`, ids)
	all, err := collect(rows, err, func(c *owned) []any { return []any{&c.item, &c.n, &c.field, &c.value, &c.original} })
	of := map[string]changes{}
	for _, c := range all {
		of[c.item] = append(of[c.item], c.change)
	}
	return of, err
}

// record writes edits into the table edit, in their order, with what they
// replace.
func (b *Batch) record(edits []Edit, set editSet) error {
	targets := make([][2]string, len(edits))
	var values [][4]any
	for i, e := range edits {
		targets[i] = [2]string{e.Item, e.Field}
		if e.Value == "" {
			continue
		}
		var original any
		if base, ok := set.bases[strings.ToLower(e.Item)]; ok {
			was, err := get(&base, e.Field)
			if err != nil {
				return err
			}
			original = was
		}
		values = append(values, [4]any{e.Item, e.Field, strings.TrimSpace(e.Value), original})
	}
	_, err := b.exec("DELETE FROM edit WHERE (item, field) IN (SELECT unhex(value ->> 0), value ->> 1 FROM json_each(?))", list(targets))
	if err != nil || len(values) == 0 {
		return err
	}
	b.edits = true
	_, err = b.exec(`INSERT INTO edit (item, field, value, original)
		SELECT unhex(value ->> 0), value ->> 1, value ->> 2, value ->> 3 FROM json_each(?) ORDER BY key`, list(values))
	return err
}
