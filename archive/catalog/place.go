package catalog

import (
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"

	"dotori/archive"
)

// place finds the key for an item: the one that it had in that second before,
// else the next free one. edit is the number of the user's change of the
// moment, or 0; it makes the order of dated items the order of their changes.
// What a shift moved keeps the order in which its archive has it. Guests, which have the moment of an item under them, stand in the order of
// their ids, whenever they came.
func (b *Batch) place(r *row, edit int64) (Key, error) {
	base := baseOf(r.item.Moment)
	size := ordinary(base) - base
	seat, moved, err := b.seat(r.id, r.item.Moment)
	if err != nil {
		return 0, err
	}
	switch {
	case edit > 0:
		return b.firstFree(ordinary(base)+Key(edit)%size, ordinary(base)+size)
	case moved:
		return b.firstFree(ordinary(base)+seat, ordinary(base)+size)
	case r.guest:
		at := Key(binary.BigEndian.Uint32(r.id)) % (size - crowd)
		return b.firstFree(ordinary(base)+at, ordinary(base)+size)
	}
	if b.places {
		k, err := b.oldPlace(r.id, base)
		if k != 0 || err != nil {
			return k, err
		}
	}
	return b.nextKey(base)
}

// crowd is how many guests of one second can stand behind the last place.
const crowd = 1 << 10

// reserve keeps the place of an item that is to be elsewhere from the start.
func (b *Batch) reserve(id []byte, m archive.Moment) error {
	r := &row{id: id, item: archive.Item{Moment: m}}
	k, err := b.place(r, 0)
	if err != nil {
		return err
	}
	r.key = k
	if err := b.take(r); err != nil {
		return err
	}
	return b.leave(r)
}

// nextKey returns the key after all of the second that are or were taken.
func (b *Batch) nextKey(base Key) (Key, error) {
	if k, ok := b.next[base]; ok {
		return k, nil
	}
	if base > b.last {
		b.next[base] = base
		return base, nil
	}
	for start := base; ; start += 1 << sequenceBits {
		last, err := b.lastKey(start)
		if err != nil {
			return 0, err
		}
		if last+1 < ordinary(start) {
			b.next[base] = last + 1
			return last + 1, nil
		}
		if start == 0 {
			return 0, errors.New("too many items without a moment")
		}
	}
}

// lastKey returns the last key of a second that is or was taken, or the one before its first.
func (b *Batch) lastKey(base Key) (Key, error) {
	last := base - 1
	if base == 0 {
		last = 0 // keys begin with 1
	}
	tables := []string{"SELECT max(key) FROM item WHERE key >= ? AND key < ?"}
	if b.places {
		tables = append(tables, "SELECT max(key) FROM place WHERE key >= ? AND key < ?")
	}
	for _, query := range tables {
		var k sql.NullInt64
		if err := b.row(query, int64(base), int64(ordinary(base))).Scan(&k); err != nil {
			return 0, err
		}
		if k.Valid {
			last = max(last, Key(k.Int64))
		}
	}
	return last, nil
}

// take notes that the row's key is in use now.
func (b *Batch) take(r *row) error {
	b.last = max(b.last, r.key)
	if base := baseOf(r.item.Moment); b.next[base] == r.key {
		if r.key+1 < ordinary(r.key.base()) {
			b.next[base] = r.key + 1
		} else {
			delete(b.next, base)
		}
	}
	if !b.places || r.key >= ordinary(r.key.base()) {
		return nil
	}
	_, err := b.exec("DELETE FROM place WHERE id = ? AND key = ?", r.id, int64(r.key))
	return err
}

func (b *Batch) firstFree(from, end Key) (Key, error) {
	for k := from; k < end; k++ {
		free, err := b.free(k)
		if free || err != nil {
			return k, err
		}
	}
	return 0, fmt.Errorf("too many items were moved to %s", from.Wall())
}

func (b *Batch) free(k Key) (bool, error) {
	var taken bool
	err := b.row("SELECT EXISTS (SELECT 1 FROM item WHERE key = ?)", int64(k)).Scan(&taken)
	return !taken, err
}

// oldPlace returns the key that an item had in a second, or 0.
func (b *Batch) oldPlace(id []byte, base Key) (Key, error) {
	var k int64
	err := b.row("SELECT key FROM place WHERE id = ? AND base = ?", id, int64(base)).Scan(&k)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, nil
	}
	if err != nil {
		return 0, err
	}
	if free, err := b.free(Key(k)); !free || err != nil {
		return 0, err
	}
	return Key(k), nil
}

// leave keeps the place of an item that may come back to it.
func (b *Batch) leave(r *row) error {
	if r.key >= ordinary(r.key.base()) {
		return nil
	}
	b.places = true
	_, err := b.exec("INSERT OR REPLACE INTO place VALUES (?, ?, ?)", r.id, int64(r.key.base()), int64(r.key))
	return err
}
