package ui

import (
	"context"
	"slices"

	"dotori/archive/catalog"
)

// keyOf is the place of a fake item: in the order of its days.
func (f *fake) keyOf(i int) catalog.Key {
	return catalog.KeyAt(f.items[i].Moment.Wall) + catalog.Key(i)
}

func (f *fake) Keys(_ context.Context, q catalog.Query) (keys []catalog.Key, err error) {
	for _, it := range f.chosen(q) {
		k, err := f.Key(context.Background(), it.ID)
		if err != nil {
			return nil, err
		}
		keys = append(keys, k)
	}
	return keys, f.err
}

func (f *fake) Key(_ context.Context, id string) (catalog.Key, error) {
	for i, it := range f.items {
		if it.ID == id {
			return f.keyOf(i), nil
		}
	}
	return 0, catalog.ErrNotFound
}

func (f *fake) Heads(_ context.Context, keys []catalog.Key) (map[catalog.Key]catalog.Head, error) {
	heads := map[catalog.Key]catalog.Head{}
	for i, it := range f.items {
		if k := f.keyOf(i); slices.Contains(keys, k) {
			heads[k] = catalog.Head{Key: k, ID: it.ID, Kind: it.Kind, Service: it.Service, Moment: it.Moment, Title: it.Title}
		}
	}
	return heads, f.err
}
