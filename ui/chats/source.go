package chats

import (
	"context"

	"dotori/archive"
	"dotori/archive/catalog"
)

// Source is what the page needs of the catalog.
type Source interface {
	Collections(ctx context.Context, kinds ...archive.CollectionKind) ([]catalog.Collection, error)
	// Messages returns up to n messages in order of time: from the key on, or
	// those before it. From 0 stands for the beginning, and backwards for the end.
	Messages(ctx context.Context, room int64, from catalog.Key, n int, backwards bool) ([]catalog.Message, error)
	// Days returns the days on which there are messages.
	Days(ctx context.Context, room int64) ([]catalog.DayCount, error)
}

// Owners knows which names are the owner's own.
type Owners interface {
	Owners(ctx context.Context) ([]catalog.Owner, error)
	SetOwner(ctx context.Context, s archive.Service, name string, on bool) error
}
