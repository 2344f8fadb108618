package catalog

import (
	"database/sql"
	"maps"
	"slices"
	"strings"

	"dotori/archive"
)

// kin are items that lie on each other, here or not.
type kin struct {
	ids  []string // in order
	over over[string]
}

// kinOf returns some items with all that lies on or under them, and on or
// under these, as the edits say.
func kinOf(q querier, ids []string) (kin, error) {
	k := kin{over: over[string]{}}
	rows, err := q(`WITH RECURSIVE k(id) AS (SELECT unhex(value) FROM json_each(?)
			UNION SELECT e.item FROM k CROSS JOIN edit e ON e.field = 'stack' AND e.value = '"' || lower(hex(k.id)) || '"'
			UNION SELECT unhex(substr(e.value, 2, 32)) FROM k CROSS JOIN edit e ON e.item = k.id AND e.field = 'stack')
		SELECT lower(hex(k.id)) AS id, coalesce(substr(e.value, 2, 32), '') FROM k
			LEFT JOIN edit e ON e.item = k.id AND e.field = 'stack' ORDER BY id`, list(ids))
	err = each(rows, err, func(rows *sql.Rows) error {
		var id, top string
		err := rows.Scan(&id, &top)
		k.ids = append(k.ids, id)
		if top != "" {
			k.over[id] = top
		}
		return err
	})
	return k, err
}

// linked returns those that lie on others or have some under them.
func (k kin) linked() (ids []string) {
	for id, top := range k.over {
		ids = append(ids, id, top)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// apply makes what edits say of stacks true of the kin.
func (k kin) apply(edits []Edit) {
	for _, e := range edits {
		if e.Field != stackField {
			continue
		}
		if top, _ := stackTop(e.Value); top != "" { // checked before
			k.over[strings.ToLower(e.Item)] = top
		} else {
			delete(k.over, strings.ToLower(e.Item))
		}
	}
}

// stand is where an item stands among its kin.
type stand struct {
	under string   // the item that shows what it tells; "" for none
	echo  bool     // under is its picture: it shows the rest itself
	below []string // whose facts it shows besides its own, in order
}

// stands returns where items stand that are here; alone is what each of them
// would be by itself.
func (k kin) stands(alone map[string]archive.Item) map[string]stand {
	k.over = maps.Clone(k.over)
	k.over.cut()
	all := make(map[string]stand, len(alone))
	for _, id := range k.ids {
		it, here := alone[id]
		if !here {
			continue
		}
		s := all[id]
		s.under, s.echo = k.under(&it, id, alone)
		all[id] = s
		if s.under != "" && !it.Trashed {
			top := all[s.under]
			top.below = append(top.below, id)
			all[s.under] = top
		}
	}
	return all
}

// under returns the highest item above another that is here and like it, or
// else the highest picture above it, if it is one of its own.
func (k kin) under(it *archive.Item, id string, alone map[string]archive.Item) (like string, echo bool) {
	picture := ""
	for _, at := range k.over.above(id) {
		top, here := alone[at]
		switch {
		case !here:
		case alike(top.Kind, it.Kind):
			like = at
		case alike(top.Kind, archive.Photo) && pictures(it) == 1:
			picture = at
		}
	}
	if like == "" && picture != "" {
		return picture, true
	}
	return like, false
}

// alike reports whether items of two kinds can be one memory.
func alike(a, b archive.Kind) bool {
	visual := func(k archive.Kind) bool { return k == archive.Photo || k == archive.Video }
	return a == b || visual(a) && visual(b)
}

// pictures counts the pictures and videos that an item shows.
func pictures(it *archive.Item) (n int) {
	for _, m := range it.Media {
		if m.SHA256 != "" && m.Role == archive.RoleMain && isVisual(m.MIME) {
			n++
		}
	}
	return n
}
