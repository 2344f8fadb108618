package albums

import (
	"context"
	"fmt"
	"iter"

	"dotori/archive"
	"dotori/archive/amend"
	"dotori/archive/catalog"
)

// Items is what changes of albums need of the catalog.
type Items interface {
	Items(ctx context.Context, q catalog.Query) iter.Seq2[archive.Item, error]
}

// Put returns the edits that put items into the user's album of a title, which
// is there from then on.
func Put(ctx context.Context, src Items, title string, ids []string) ([]catalog.Edit, error) {
	return change(ctx, src, amend.Names{Add: []string{title}}, catalog.Query{IDs: ids, WithHidden: true})
}

// Take returns the edits that take items out of the user's album of a title.
func Take(ctx context.Context, src Items, title string, ids []string) ([]catalog.Edit, error) {
	return change(ctx, src, amend.Names{Remove: []string{title}}, catalog.Query{IDs: ids, WithHidden: true})
}

// Dissolve returns the edits that leave nothing in the user's album, which is
// gone then. What was in it stays.
func Dissolve(ctx context.Context, src Items, c catalog.Collection) ([]catalog.Edit, error) {
	edits, err := all(ctx, src, c, amend.Names{Remove: []string{c.Title}})
	return append(edits, catalog.EditCover(c, "")), err
}

// Rename returns the edits that give the user's album another title. Where one
// of that title is there already they become one. chosen is the picture that
// the user chose for the album, or "".
func Rename(ctx context.Context, src Items, c catalog.Collection, title, chosen string) ([]catalog.Edit, error) {
	edits, err := all(ctx, src, c, amend.Names{Remove: []string{c.Title}, Add: []string{title}})
	edits = append(edits, catalog.EditCover(c, ""))
	if c.Title = title; chosen != "" {
		edits = append(edits, catalog.EditCover(c, chosen))
	}
	return edits, err
}

// all changes everything that is in an album, what is hidden or in the trash
// as well: it would turn up in the old album otherwise.
func all(ctx context.Context, src Items, c catalog.Collection, n amend.Names) (edits []catalog.Edit, err error) {
	for _, q := range []catalog.Query{{Collection: c.ID, WithHidden: true}, {Collection: c.ID, Trashed: true}} {
		more, err := change(ctx, src, n, q)
		if err != nil {
			return nil, err
		}
		edits = append(edits, more...)
	}
	return edits, nil
}

func change(ctx context.Context, src Items, n amend.Names, q catalog.Query) (edits []catalog.Edit, err error) {
	for it, err := range src.Items(ctx, q) {
		if err != nil {
			return nil, fmt.Errorf("look up what is in the album: %w", err)
		}
		more, err := amend.Change{Albums: n}.Edits(it)
		if err != nil {
			return nil, err
		}
		edits = append(edits, more...)
	}
	return edits, nil
}
