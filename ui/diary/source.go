package diary

import (
	"context"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/lines"
)

// Source is what the pages need of the catalog.
type Source interface {
	lines.Source
	Texts
	Collections(ctx context.Context, kinds ...archive.CollectionKind) ([]catalog.Collection, error)
	Months(ctx context.Context, q catalog.Query) ([]catalog.MonthCount, error)
}

// Texts gives whole texts.
type Texts interface {
	Item(ctx context.Context, id string) (archive.Item, error)
	Key(ctx context.Context, id string) (catalog.Key, error)
	// Comments returns the comments on an item in reading order: each is
	// followed by the answers to it.
	Comments(ctx context.Context, id string) ([]archive.Item, error)
}

// Written lists the kinds of items that people wrote to be read.
func Written() []archive.Kind { return []archive.Kind{archive.Diary, archive.Post, archive.Guestbook} }

// Sold lists the kinds of items of a shop.
func Sold() []archive.Kind { return []archive.Kind{archive.Product, archive.Order} }

// bindings lists the kinds of collections that hold texts, in their order on screen.
func bindings() []archive.CollectionKind {
	return []archive.CollectionKind{archive.DiaryFolder, archive.Blog, archive.Board, archive.GuestbookWall}
}
