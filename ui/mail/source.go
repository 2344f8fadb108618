package mail

import (
	"context"

	"dotori/archive"
	"dotori/archive/catalog"
)

// Source is what the page needs of the catalog.
type Source interface {
	Collections(ctx context.Context, kinds ...archive.CollectionKind) ([]catalog.Collection, error)
	Keys(ctx context.Context, q catalog.Query) ([]catalog.Key, error)
	Heads(ctx context.Context, keys []catalog.Key) (map[catalog.Key]catalog.Head, error)
	Item(ctx context.Context, id string) (archive.Item, error)
	Comments(ctx context.Context, id string) ([]archive.Item, error)
}
