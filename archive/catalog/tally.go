package catalog

import (
	"slices"

	"dotori/archive"
)

// tally gathers what a batch changes in the tables tally, voice, presence and
// own_voice.
type tally struct {
	items  map[tallyKey]*tallyCount
	voices map[voiceKey]int
	people map[presenceKey]int
	own    map[ownKey]int
}

type tallyKey struct {
	collection  int64
	more        bool
	service     int64
	kind        int
	year, month int
	hidden      int // 0 shown, 1 hidden, 2 in the trash, 3 under another item
}

// further returns where items are counted for another collection than their first.
func (k tallyKey) further(collection int64) tallyKey {
	k.collection, k.more = collection, true
	return k
}

type tallyCount struct{ items, pictures int }

type voiceKey struct{ collection, name int64 }

type ownKey struct{ collection, imp, service, name int64 }

type presenceKey struct {
	name, service, collection int64
	kind, year, month         int
}

func newTally() tally {
	return tally{map[tallyKey]*tallyCount{}, map[voiceKey]int{}, map[presenceKey]int{}, map[ownKey]int{}}
}

// count adds n times the row to the tallies of its collections.
func (b *Batch) count(r *row, n int) error {
	it := &r.item
	service, err := b.service(it.Service)
	if err != nil {
		return err
	}
	author, err := b.name(it.Author)
	if err != nil {
		return err
	}
	k := tallyKey{collection: first(r.groups), service: service, kind: encode(kindCodes[:], it.Kind),
		year: era(it.Moment), month: it.Moment.Month(), hidden: r.concealment()}
	if r.key < undatedEnd {
		k.year, k.month = 0, 0
	}
	pictures, alone := 0, 0
	if cover(it).SHA256 != "" {
		pictures, alone = n, n
	}
	if r.flags.has(echo) { // counted for its collection, and not among all
		alone = 0
		b.tally.add(k.further(k.collection), 0, pictures)
	}
	b.tally.add(k, n, alone)
	if k.hidden == 0 {
		of := presenceKey{0, service, k.collection, k.kind, k.year, k.month}
		if err := b.countPeople(it, author, of, n); err != nil {
			return err
		}
	}
	if it.Own && author != 0 {
		b.tally.own[ownKey{k.collection, r.from.imp, service, author}] += n
	}
	for i, c := range r.groups {
		if i > 0 {
			b.tally.add(k.further(c), n, pictures)
		}
		if author != 0 && k.hidden != underOther {
			b.tally.voices[voiceKey{c, author}] += n
		}
	}
	return nil
}

// countPeople counts an item for who wrote it and who is in it, once each.
func (b *Batch) countPeople(it *archive.Item, author int64, k presenceKey, n int) error {
	names := []int64{author}
	for _, p := range it.People {
		name, err := b.name(p)
		if err != nil {
			return err
		}
		names = append(names, name)
	}
	for i, name := range names {
		if k.name = name; name != 0 && !slices.Contains(names[:i], name) {
			b.tally.people[k] += n
		}
	}
	return nil
}

// underOther is what tells of an item under another that it counts for nobody.
const underOther = 3

func (r *row) concealment() int {
	switch {
	case r.item.Trashed:
		return 2
	case r.flags.has(stacked):
		return underOther
	case r.item.Hidden:
		return 1
	}
	return 0
}

func (t tally) add(k tallyKey, items, pictures int) {
	c := t.items[k]
	if c == nil {
		c = new(tallyCount)
		t.items[k] = c
	}
	c.items += items
	c.pictures += pictures
}

func (b *Batch) flushTally() error {
	for k, c := range b.tally.items {
		_, err := b.exec(`INSERT INTO tally VALUES (?,?,?,?,?,?,?,?,?)
			ON CONFLICT DO UPDATE SET count = count + excluded.count, pictures = pictures + excluded.pictures`,
			k.collection, k.more, k.service, k.kind, k.year, k.month, k.hidden, c.items, c.pictures)
		if err != nil {
			return err
		}
	}
	for k, n := range b.tally.voices {
		_, err := b.exec("INSERT INTO voice VALUES (?,?,?) ON CONFLICT DO UPDATE SET count = count + excluded.count",
			k.collection, k.name, n)
		if err != nil {
			return err
		}
	}
	for k, n := range b.tally.people {
		_, err := b.exec("INSERT INTO presence VALUES (?,?,?,?,?,?,?) ON CONFLICT DO UPDATE SET count = count + excluded.count",
			k.name, k.service, k.collection, k.kind, k.year, k.month, n)
		if err != nil {
			return err
		}
	}
	for k, n := range b.tally.own {
		_, err := b.exec("INSERT INTO own_voice VALUES (?,?,?,?,?) ON CONFLICT DO UPDATE SET count = count + excluded.count",
			k.collection, k.imp, k.service, k.name, n)
		if err != nil {
			return err
		}
	}
	b.tally = newTally()
	return nil
}
