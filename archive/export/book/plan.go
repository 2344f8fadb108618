package book

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"hash"

	"dotori/archive"
	"dotori/archive/export/shelf"
)

// Rule says what goes into books.
type Rule struct {
	Takes func(archive.Item) bool  // comments are taken with what they comment on
	Weigh func(archive.Item) int64 // what an item adds to a book
	Most  int64                    // of one book; it is exceeded by one item at most
	Seed  string                   // all that books are made of beside their items: options, the version of the format
}

// Plan divides the items of an export into books, in order of time, undated
// first. Its memory is 8 bytes an item, and a little for each thread of comments.
func Plan(ctx context.Context, x *shelf.Export, r Rule) ([]*Book, error) {
	p := planner{rule: r, threads: map[shelf.Ref][]byte{}, orphans: map[shelf.Ref]bool{}}
	if err := p.comments(ctx, x); err != nil {
		return nil, err
	}
	for l, err := range x.List(ctx) {
		if err == nil && p.takes(l) {
			err = p.add(l)
		}
		if err != nil {
			return nil, err
		}
	}
	for _, b := range p.books {
		b.Of = p.volumes(b.Year)
		b.Covers = b.covers.best()
		fmt.Fprintln(b.made, b.Volume, b.Of)
	}
	return p.books, nil
}

type planner struct {
	rule    Rule
	threads map[shelf.Ref][]byte // the checksum of the comments beneath an item
	orphans map[shelf.Ref]bool   // comments on what is not here
	books   []*Book
}

func (p *planner) comments(ctx context.Context, x *shelf.Export) error {
	for a, err := range x.Texts(ctx) {
		if err != nil {
			return err
		}
		if a.Item.Kind == archive.Comment {
			p.orphans[a.Ref] = true
		}
		if len(a.Answers) > 0 {
			h := sha256.New()
			if err := sign(h, a.Answers); err != nil {
				return err
			}
			p.threads[a.Ref] = h.Sum(nil)
		}
	}
	return nil
}

func sign(h hash.Hash, answers []shelf.Answer) error {
	for _, a := range answers {
		fmt.Fprintln(h, len(a.Answers))
		if err := json.NewEncoder(h).Encode(a.Item); err != nil {
			return err
		}
		if err := sign(h, a.Answers); err != nil {
			return err
		}
	}
	return nil
}

func (p *planner) takes(l shelf.Listed) bool {
	if l.Item.Kind == archive.Comment {
		return p.orphans[l.Ref]
	}
	return p.rule.Takes(l.Item)
}

func (p *planner) add(l shelf.Listed) error {
	b := p.book(l.Item)
	b.Count++
	b.Last = l.Item.Moment.Wall
	b.weight += p.rule.Weigh(l.Item)
	if l.Item.Kind == archive.Message {
		room := b.room(l.Item)
		room.Refs = append(room.Refs, l.Ref)
	} else {
		month := b.month(l.Item.Moment.Month())
		month.Refs = append(month.Refs, l.Ref)
		b.covers.offer(l.Item)
	}
	b.made.Write(p.threads[l.Ref])
	return json.NewEncoder(b.made).Encode(l.Item)
}

// book returns the book that an item goes into: the last one, unless another
// year begins or it is full.
func (p *planner) book(it archive.Item) *Book {
	volume := 1
	if n := len(p.books); n > 0 {
		last := p.books[n-1]
		switch {
		case last.Year != it.Moment.FirstYear():
		case !p.full(last, it):
			return last
		default:
			volume = last.Volume + 1
		}
	}
	b := &Book{Year: it.Moment.FirstYear(), Volume: volume, first: it.ID, made: sha256.New()}
	fmt.Fprintln(b.made, p.rule.Seed)
	p.books = append(p.books, b)
	return b
}

// full ends a book with a month where it can.
func (p *planner) full(b *Book, it archive.Item) bool {
	begins := len(b.Months) > 0 && b.Months[len(b.Months)-1].Number != it.Moment.Month()
	most := p.rule.Most
	if begins {
		most = most * 3 / 4
	}
	return b.weight >= most
}

func (p *planner) volumes(year int) (n int) {
	for _, b := range p.books {
		if b.Year == year {
			n++
		}
	}
	return n
}
