package repair

import (
	"context"
	"fmt"
	"iter"

	"dotori/archive"
	"dotori/archive/catalog"
)

// Source is what the sheet needs of the catalog.
type Source interface {
	Items(ctx context.Context, q catalog.Query) iter.Seq2[archive.Item, error]
	// OriginalsOf returns what the archives say of fields that the user changed.
	OriginalsOf(ctx context.Context, ids []string) ([]catalog.Edit, error)
	Vocabulary
}

// Vocabulary is what can be offered while the user types.
type Vocabulary interface {
	Names(ctx context.Context) ([]string, error)
	Tags(ctx context.Context) ([]string, error)
}

// Load fetches items into a form. What is in the trash is left out; without
// any item the error is [catalog.ErrNotFound].
func Load(ctx context.Context, src Source, ids []string) (*Form, error) {
	var items []archive.Item
	for it, err := range src.Items(ctx, catalog.Query{IDs: ids, WithHidden: true}) {
		if err != nil {
			return nil, fmt.Errorf("look up what to edit: %w", err)
		}
		items = append(items, slim(it))
	}
	if len(items) == 0 {
		return nil, catalog.ErrNotFound
	}
	originals, err := src.OriginalsOf(ctx, ids)
	if err != nil {
		return nil, err
	}
	f := newForm(items, originals)
	if f.People.Known, err = src.Names(ctx); err == nil {
		f.Tags.Known, err = src.Tags(ctx)
	}
	return f, err
}

// slim leaves out what no field shows: there may be very many items.
func slim(it archive.Item) archive.Item {
	it.Media, it.Details, it.Collections = nil, nil, nil
	if it.HTML != "" {
		it.HTML = "…" // so that it is known to be formatted
	}
	return it
}
