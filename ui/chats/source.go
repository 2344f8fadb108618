package chats

import (
	"context"

	"dotori/archive"
	"dotori/archive/catalog"
)

// Source is what the page needs of the catalog.
type Source interface {
	Lister
	Talk
	Calendars
	Searcher
	Painter
	Census
}

// Lister lists the rooms.
type Lister interface {
	Collections(ctx context.Context, kinds ...archive.CollectionKind) ([]catalog.Collection, error)
}

// Talk gives the messages of a room. No call walks further than a month.
type Talk interface {
	// Months counts what a query selects by month.
	Months(ctx context.Context, q catalog.Query) ([]catalog.MonthCount, error)
	// Messages returns up to n messages in order of time, from a key on.
	Messages(ctx context.Context, room int64, from catalog.Key, n int, backwards bool) ([]catalog.Message, error)
	// KeyOf returns the key of the message n behind the first from a key on.
	KeyOf(ctx context.Context, room int64, from catalog.Key, n int) (catalog.Key, error)
	// IDs returns the ids of up to n messages in order of time, from a key on.
	IDs(ctx context.Context, room int64, from catalog.Key, n int) ([]string, error)
	// CountIn counts the messages from a key on, up to but without another.
	CountIn(ctx context.Context, room int64, from, to catalog.Key) (int, error)
	// ByID returns those of the items that are there.
	ByID(ctx context.Context, ids []string) (map[string]archive.Item, error)
	// Key returns the place of a message in time.
	Key(ctx context.Context, id string) (catalog.Key, error)
}

// Calendars know the days of a month on which there are messages.
type Calendars interface {
	Days(ctx context.Context, room int64, year, month int) ([]catalog.DayCount, error)
}

// Searcher finds messages by what they say.
type Searcher interface {
	Keys(ctx context.Context, q catalog.Query) ([]catalog.Key, error)
}

// Painter gives all pictures of a room, in order of time.
type Painter interface {
	Shown(ctx context.Context, room int64) ([]catalog.Cell, error)
}

// Census counts what everybody in a room wrote, who wrote most first, and
// gives its messages as [Talk] does.
type Census interface {
	Voices(ctx context.Context, room int64) ([]catalog.Voice, error)
	Messages(ctx context.Context, room int64, from catalog.Key, n int, backwards bool) ([]catalog.Message, error)
}

// Owners knows which names are the owner's own.
type Owners interface {
	Owners(ctx context.Context) ([]catalog.Owner, error)
	SetOwner(ctx context.Context, s archive.Service, name string, on bool) error
}
