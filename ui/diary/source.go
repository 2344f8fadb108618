package diary

import (
	"context"

	"dotori/archive"
	"dotori/archive/catalog"
)

// Source is what the pages need of the catalog.
type Source interface {
	Cells(ctx context.Context, q catalog.Query) ([]catalog.Cell, error)
	Collections(ctx context.Context, kinds ...archive.CollectionKind) ([]catalog.Collection, error)
	Item(ctx context.Context, id string) (archive.Item, error)
	// Comments returns the comments on an item in reading order: each is
	// followed by the answers to it.
	Comments(ctx context.Context, id string) ([]archive.Item, error)
}

// Texts lists the kinds of items that are read here.
func Texts() []archive.Kind {
	return []archive.Kind{archive.Diary, archive.Post, archive.Guestbook, archive.Product, archive.Order}
}

// Bindings lists the kinds of collections that hold them.
func Bindings() []archive.CollectionKind {
	return []archive.CollectionKind{archive.DiaryFolder, archive.Board, archive.Blog, archive.GuestbookWall}
}
