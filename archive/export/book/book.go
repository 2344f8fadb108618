package book

import (
	"context"
	"encoding/hex"
	"fmt"
	"hash"
	"iter"
	"time"

	"dotori/archive"
	"dotori/archive/export/shelf"
)

// Book is a year, or a part of one that is too much for one book.
type Book struct {
	Year   int // 0 = what has no date
	Volume int // counted from 1
	Of     int // volumes of the year
	Months []Month
	Rooms  []Room
	Covers []archive.Media // pictures for the cover, the best first
	Last   time.Time       // the wall clock of the last item; zero in the undated
	Count  int             // items, without comments beneath others

	first  string // the id of the first item
	made   hash.Hash
	weight int64
	covers covers
}

// Month is what a book holds of a month.
type Month struct {
	Number int // 1..12; 0 when it is not known
	Refs   []shelf.Ref
}

// Room is what a book holds of a chat.
type Room struct {
	Service archive.Service
	Title   string // "" = messages without a room
	Refs    []shelf.Ref
}

// Entry is an item of a book with the comments beneath it.
type Entry struct {
	Month int // an index of Months
	shelf.Answer
}

// Mark stands for everything that the book is made of.
func (b *Book) Mark() string { return "made from " + hex.EncodeToString(b.made.Sum(nil)) }

// ID tells the book from all others and stays when items are added later.
func (b *Book) ID() string { return fmt.Sprintf("%s %d %d", b.first, b.Year, b.Volume) }

// Name is the file of the book: 추억 2005.epub, and 추억 2005 (2).epub for the
// second volume, so that a first volume keeps its name when a year grows.
func (b *Book) Name(ext string) string {
	name := "추억 날짜 모름"
	if b.Year != 0 {
		name = fmt.Sprintf("추억 %04d", b.Year)
	}
	if b.Volume > 1 {
		name += fmt.Sprintf(" (%d)", b.Volume)
	}
	return name + ext
}

// Entries yields the items of all months in order.
func (b *Book) Entries(ctx context.Context, x *shelf.Export) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		var refs []shelf.Ref
		for _, m := range b.Months {
			refs = append(refs, m.Refs...)
		}
		month, left := -1, 0
		for a, err := range x.Pick(ctx, refs) {
			for err == nil && left == 0 {
				month++
				left = len(b.Months[month].Refs)
			}
			left--
			if !yield(Entry{month, a}, err) || err != nil {
				return
			}
		}
	}
}

// month returns the month of that number, the last of the book or a new one.
func (b *Book) month(number int) *Month {
	if n := len(b.Months); n > 0 && b.Months[n-1].Number == number {
		return &b.Months[n-1]
	}
	b.Months = append(b.Months, Month{Number: number})
	return &b.Months[len(b.Months)-1]
}

func (b *Book) room(it archive.Item) *Room {
	title := ""
	for _, c := range it.Collections {
		if c.Kind == archive.Chat {
			title = c.Title
			break
		}
	}
	for i := range b.Rooms {
		if b.Rooms[i].Title == title && b.Rooms[i].Service == it.Service {
			return &b.Rooms[i]
		}
	}
	b.Rooms = append(b.Rooms, Room{Service: it.Service, Title: title})
	return &b.Rooms[len(b.Rooms)-1]
}
