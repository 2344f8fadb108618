package catalog

import (
	"encoding/json"
	"errors"
	"fmt"

	"dotori/archive"
)

// facts are what the archives say of an item on top of others by itself, as the
// table alone keeps them.
type facts struct {
	Item   archive.Item   `json:"item"`
	Origin archive.Origin `json:"origin,omitempty"` // of a moment that is not known, which JSON drops
}

// keepAlone notes what the archives say of an item by itself.
func (b *Batch) keepAlone(id []byte, it archive.Item) error {
	f := facts{Item: it}
	if !it.Moment.Known() {
		f.Origin = it.Moment.Origin
	}
	text, err := json.Marshal(f)
	if err == nil {
		_, err = b.exec("INSERT OR REPLACE INTO alone VALUES (?, ?)", id, string(text))
	}
	return err
}

func (b *Batch) forgetAlone(id []byte) error {
	_, err := b.exec("DELETE FROM alone WHERE item = ?", id)
	return err
}

// alone returns what keepAlone noted.
func alone(q querier, id []byte) (archive.Item, error) {
	rows, err := q("SELECT facts FROM alone WHERE item = ?", id)
	found, err := collect(rows, err, func(s *string) []any { return []any{s} })
	if err == nil && len(found) == 0 {
		err = errors.New("nothing tells what it is by itself")
	}
	if err != nil {
		return archive.Item{}, fmt.Errorf("item %x: %w", id, err)
	}
	f, err := parse[facts](found[0])
	if !f.Item.Moment.Known() {
		f.Item.Moment.Origin = f.Origin
	}
	it := &f.Item
	it.People, it.Tags, it.Collections = orNone(it.People), orNone(it.Tags), orNone(it.Collections)
	it.Media, it.Details, it.Moments = orNone(it.Media), orNone(it.Details), orNone(it.Moments)
	return f.Item, err
}

// orNone returns nil for an empty list, as rows have it.
func orNone[T any](s []T) []T {
	if len(s) == 0 {
		return nil
	}
	return s
}
