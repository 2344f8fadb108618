package catalog

import (
	"database/sql"
	"slices"

	"dotori/archive"
)

// room is where the items of a collection show.
type room struct {
	id   int64
	name archive.Collection
}

// roomPart is a collection, or what one import first brought of it.
type roomPart struct {
	collection int64
	imp        string // "" for all
}

// readRooms reads which collections show in others. Circles are cut by names:
// numbers are others when the catalog is made again. What goes its own way of a
// collection joins the way of the collection that it goes to.
func (b *Batch) readRooms() error {
	rows, err := b.query("SELECT r.collection, r.into_room, " + joinedColumns)
	b.rooms = map[roomPart]room{}
	numbers, names, next, parts := map[string]int64{}, map[string]CollectionName{}, over[string]{}, map[roomPart]string{}
	err = each(rows, err, func(rows *sql.Rows) error {
		var from, into int64
		var j Joined
		err := rows.Scan(append([]any{&from, &into}, joinedAt(&j)...)...)
		a, z := j.From.key(), j.Into.key()
		numbers[a], numbers[z], names[z] = from, into, j.Into
		if j.Import == "" {
			next[a] = z
		} else {
			parts[roomPart{from, j.Import}] = z
		}
		return err
	})
	next.cut()
	for from := range next {
		parts[roomPart{numbers[from], ""}] = next[from]
	}
	for part, last := range parts {
		if way := next.above(last); len(way) > 0 {
			last = way[len(way)-1]
		}
		b.rooms[part] = room{numbers[last], archive.Collection{Kind: names[last].Kind, Title: names[last].Title}}
	}
	return err
}

// key orders names, and tells them apart.
func (n CollectionName) key() string {
	return string(n.Service) + "\x00" + string(n.Kind) + "\x00" + n.Title
}

// shows returns where a collection of an item shows.
func (b *Batch) shows(collection int64, imp string) (into room, elsewhere bool) {
	if into, ok := b.rooms[roomPart{collection, imp}]; ok {
		return into, true
	}
	into, ok := b.rooms[roomPart{collection, ""}]
	return into, ok
}

// house puts a row into the rooms in which its collections show, each once.
func (b *Batch) house(r *row, named []int64) {
	titles := r.item.Collections
	r.groups, r.named, r.flags = named, nil, r.flags&^hasNamed
	if len(named) > 1 {
		titles, named = once(titles, named)
		r.groups, r.item.Collections = named, titles
	}
	if !slices.ContainsFunc(named, func(id int64) bool { _, ok := b.shows(id, r.item.Import); return ok }) {
		return
	}
	r.named, r.titles, r.flags = named, titles, r.flags|hasNamed
	shown, groups := slices.Clone(titles), slices.Clone(named)
	for i, id := range named {
		if into, ok := b.shows(id, r.item.Import); ok {
			groups[i], shown[i] = into.id, into.name
		}
	}
	r.item.Collections, r.groups = once(shown, groups)
}

// once returns collections without those that have been there before.
func once(all []archive.Collection, ids []int64) (kept []archive.Collection, of []int64) {
	for i, id := range ids {
		if !slices.Contains(of, id) {
			kept, of = append(kept, all[i]), append(of, id)
		}
	}
	return kept, of
}
