package tags

import (
	"context"
	"fmt"
	"iter"

	"dotori/archive"
	"dotori/archive/amend"
	"dotori/archive/catalog"
)

// Items is what changes of tags need of the catalog.
type Items interface {
	Items(ctx context.Context, q catalog.Query) iter.Seq2[archive.Item, error]
}

// Rename returns the edits that give everything with a tag another one in its
// place. Where that is there already they become one.
func Rename(ctx context.Context, src Items, tag, to string) ([]catalog.Edit, error) {
	return change(ctx, src, tag, amend.Names{Remove: []string{tag}, Add: []string{to}})
}

// Remove returns the edits that leave a tag on nothing. What had it stays.
func Remove(ctx context.Context, src Items, tag string) ([]catalog.Edit, error) {
	return change(ctx, src, tag, amend.Names{Remove: []string{tag}})
}

// change changes everything that has a tag, what is hidden or in the trash as
// well: it would bring the old tag back otherwise.
func change(ctx context.Context, src Items, tag string, n amend.Names) (edits []catalog.Edit, err error) {
	for _, q := range []catalog.Query{{Tag: tag, WithHidden: true}, {Tag: tag, Trashed: true}} {
		for it, err := range src.Items(ctx, q) {
			if err != nil {
				return nil, fmt.Errorf("look up what has the tag: %w", err)
			}
			more, err := amend.Change{Tags: n}.Edits(it)
			if err != nil {
				return nil, err
			}
			edits = append(edits, more...)
		}
	}
	return edits, nil
}
