package reviewing

import (
	"context"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/review"
)

// Finder looks for what may be the same, as [review.Finder] does. It is called
// off the UI goroutine.
type Finder interface {
	Pictures(ctx context.Context, least int, progress review.Progress) (review.Found, error)
}

// Verdicts is what was decided already.
type Verdicts interface {
	// Tops returns under what those of some items lie that lie under another.
	Tops(ctx context.Context, ids []string) (map[string]string, error)
	// Apart returns the pairs that the user said no to.
	Apart(ctx context.Context) ([][2]string, error)
}

// Knowledge is what is known of items.
type Knowledge interface {
	Item(ctx context.Context, id string) (archive.Item, error)
	Sources(ctx context.Context, id string) ([]catalog.Source, error)
	Import(ctx context.Context, id string) (catalog.Import, error)
}

// Source is what the page needs of the catalog.
type Source interface {
	Verdicts
	Knowledge
	// CheckStacks reports whether edits make stacks that can be.
	CheckStacks(ctx context.Context, edits []catalog.Edit) error
}
