package catalog

import "dotori/archive"

// tally gathers what a batch changes in the tables tally and voice.
type tally struct {
	items  map[tallyKey]*tallyCount
	voices map[voiceKey]int
}

type tallyKey struct {
	collection  int64
	more        bool
	service     int64
	kind        int
	year, month int
	hidden      int // 0 shown, 1 hidden, 2 in the trash
}

type tallyCount struct{ items, pictures int }

type voiceKey struct{ collection, name int64 }

func newTally() tally {
	return tally{map[tallyKey]*tallyCount{}, map[voiceKey]int{}}
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
		year: it.Moment.Year(), month: it.Moment.Month(), hidden: concealment(it)}
	if r.key < undatedEnd {
		k.year, k.month = 0, 0
	}
	pictures := 0
	if cover(it).SHA256 != "" {
		pictures = n
	}
	b.tally.add(k, n, pictures)
	for i, c := range r.groups {
		if i > 0 {
			k.collection, k.more = c, true
			b.tally.add(k, n, pictures)
		}
		if author != 0 {
			b.tally.voices[voiceKey{c, author}] += n
		}
	}
	return nil
}

func concealment(it *archive.Item) int {
	switch {
	case it.Trashed:
		return 2
	case it.Hidden:
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
	b.tally = newTally()
	return nil
}
