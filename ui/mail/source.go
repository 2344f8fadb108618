package mail

import (
	"context"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/lines"
)

// Source is what the page needs of the catalog.
type Source interface {
	lines.Source
	Collections(ctx context.Context, kinds ...archive.CollectionKind) ([]catalog.Collection, error)
	// IDsAt returns the ids of the mails with the given keys.
	IDsAt(ctx context.Context, keys []catalog.Key) ([]string, error)
	Item(ctx context.Context, id string) (archive.Item, error)
	Comments(ctx context.Context, id string) ([]archive.Item, error)
	Key(ctx context.Context, id string) (catalog.Key, error)
}
