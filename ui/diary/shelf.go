package diary

import (
	"strconv"

	"dotori/archive"
	"dotori/archive/catalog"
)

// Form is how a shelf is shown.
type Form int

// The forms of shelves.
const (
	Entries Form = iota // with their beginnings and pictures
	Table               // a board: number, title, author, date
	Notes               // a guestbook: a wall of whole notes with their answers
)

// Shelf is one part of the texts; the zero Shelf is all that was written.
type Shelf struct {
	Kind  archive.Kind // all of a kind
	ID    int64        // or one collection
	Title string       // of the collection
	Form  Form
	Count int
}

// ofKind returns the shelf of all items of a kind.
func ofKind(k archive.Kind, count int) Shelf {
	s := Shelf{Kind: k, Count: count}
	if k == archive.Guestbook {
		s.Form = Notes
	}
	return s
}

// of returns the shelf of a collection.
func of(c catalog.Collection) Shelf {
	s := Shelf{ID: c.ID, Title: c.Title, Count: c.Count}
	switch c.Kind {
	case archive.Board:
		s.Form = Table
	case archive.GuestbookWall:
		s.Form = Notes
	}
	return s
}

// Arg names the shelf in a route: a kind, the id of a collection, or "" for all.
func (s Shelf) Arg() string {
	if s.ID != 0 {
		return strconv.FormatInt(s.ID, 10)
	}
	return string(s.Kind)
}

// Same reports whether two shelves hold the same.
func (s Shelf) Same(o Shelf) bool { return s.Kind == o.Kind && s.ID == o.ID }

// Query selects what stands on the shelf, newest first.
func (s Shelf) Query() catalog.Query {
	q := catalog.Query{Kinds: Written(), Collection: s.ID, Newest: true}
	switch {
	case s.ID != 0:
		q.Kinds = append(Written(), Sold()...)
	case s.Kind != "":
		q.Kinds = []archive.Kind{s.Kind}
	}
	return q
}
