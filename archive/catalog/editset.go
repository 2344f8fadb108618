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

// editSet holds the items that are here of a portion of edits, and all that lie
// on or under them.
type editSet struct {
	ids   string // JSON, with those that are not here
	kin   kin
	rows  []*row                  // in order of their keys
	bases map[string]archive.Item // as the archives have them, each by itself
	named map[string]bool         // by the edits
	told  map[string]bool         // otherwise than before by the archives
	moved map[string]bool         // by the user, or back
	plain map[string]bool         // more than flags of them changes
}

// gather returns the set of a portion as it was before.
func (b *Batch) gather(edits []Edit) (editSet, error) {
	ids := make([]string, len(edits))
	for i, e := range edits {
		ids[i] = strings.ToLower(e.Item)
		if e.Field != stackField {
			continue
		}
		if top, _ := stackTop(e.Value); top != "" { // checked before
			b.stacks, ids = true, append(ids, top)
		}
	}
	k := kin{ids: ids}
	var err error
	if b.stacks {
		if k, err = kinOf(b.query, ids); err != nil {
			return editSet{}, err
		}
	}
	set, err := b.around(k)
	set.kin.apply(edits)
	for i, e := range edits {
		set.name(ids[i], e.Field)
	}
	return set, err
}

// name notes that an edit changes a field of an item.
func (set editSet) name(id, field string) {
	set.named[id] = true
	switch field {
	case "favorite", "hidden", "trashed", stackField:
	case "moment":
		set.moved[id] = true
	default:
		set.plain[id] = true
	}
}

// around returns the set of some kin.
func (b *Batch) around(k kin) (set editSet, err error) {
	set = editSet{ids: list(k.ids), kin: k, bases: map[string]archive.Item{}, named: map[string]bool{}, told: map[string]bool{},
		moved: map[string]bool{}, plain: map[string]bool{}}
	if set.rows, err = fetch(b.query, "WHERE i.id IN (SELECT unhex(value) FROM json_each(?)) ORDER BY i.key", set.ids); err != nil {
		return set, err
	}
	before, err := b.changesOf(set.ids)
	for _, r := range set.rows {
		if err == nil {
			set.bases[r.item.ID], err = b.baseBefore(r, before[r.item.ID])
		}
	}
	return set, err
}

// changesOf returns what the user changed of items, by their ids.
func (b *Batch) changesOf(ids string) (map[string]changes, error) {
	if !b.edits {
		return nil, nil
	}
	return changesOf(b.query, ids)
}

func changesOf(q querier, ids string) (map[string]changes, error) {
	type owned struct {
		item string
		change
	}
	rows, err := q(`SELECT lower(hex(item)), n, field, value, original FROM edit
		WHERE item IN (SELECT unhex(value) FROM json_each(?)) AND field <> 'stack' ORDER BY n`, ids)
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
		value, err := e.kept()
		if value == "" || err != nil {
			continue
		}
		var original any
		if base, ok := set.bases[strings.ToLower(e.Item)]; ok && e.Field != stackField {
			was, err := get(&base, e.Field)
			if err != nil {
				return err
			}
			original = was
		}
		values = append(values, [4]any{e.Item, e.Field, value, original})
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

// kept returns the value of an edit as the catalog keeps it; "" for none.
func (e Edit) kept() (string, error) {
	if e.Field != stackField {
		return strings.TrimSpace(e.Value), nil
	}
	top, err := stackTop(e.Value)
	if top == "" || err != nil {
		return "", err
	}
	return stackValue(top), nil
}
