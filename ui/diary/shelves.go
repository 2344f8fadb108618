package diary

import (
	"context"
	"fmt"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/task"
)

// Shelves is the state of the list of shelves.
type Shelves struct {
	Groups  []Group
	Loading bool
	Err     error

	// Changed is called after every change.
	Changed func()

	src Source
	run *task.Runner
}

// Group is shelves of one sort: those of all kinds, or a sort of collections.
type Group struct {
	Binding archive.CollectionKind // "" for the first group and the shop
	Shop    bool
	Shelves []Shelf
}

// NewShelves returns an empty list.
func NewShelves(src Source, run *task.Runner) *Shelves {
	return &Shelves{src: src, run: run, Changed: func() {}}
}

// Load fetches the shelves.
func (s *Shelves) Load() {
	s.Loading, s.Err = true, nil
	task.Run(s.run, func(ctx context.Context) ([]Group, error) { return survey(ctx, s.src) },
		func(groups []Group, err error) {
			s.Loading = false
			if s.Groups = groups; err != nil {
				s.Err = fmt.Errorf("list the diaries and boards: %w", err)
			}
			s.Changed()
		})
	s.Changed()
}

// Find returns the shelf of a route's argument, or all for one that is not there.
func (s *Shelves) Find(arg string) Shelf {
	for _, g := range s.Groups {
		for _, shelf := range g.Shelves {
			if shelf.Arg() == arg {
				return shelf
			}
		}
	}
	return Shelf{}
}

// First returns the first shelf with something on it, or the zero Shelf.
func (s *Shelves) First() Shelf {
	for _, g := range s.Groups {
		for _, shelf := range g.Shelves {
			if shelf.Count > 0 {
				return shelf
			}
		}
	}
	return Shelf{}
}

func survey(ctx context.Context, src Source) ([]Group, error) {
	counts, err := count(ctx, src, catalog.Query{Kinds: append(Written(), Sold()...)})
	if err != nil {
		return nil, err
	}
	all, err := src.Collections(ctx, bindings()...)
	if err != nil {
		return nil, err
	}
	sold := map[int64]bool{}
	for _, c := range all {
		if c.Kind != archive.Board || counts[archive.Product]+counts[archive.Order] == 0 {
			continue
		}
		inside, err := count(ctx, src, catalog.Query{Kinds: Sold(), Collection: c.ID})
		if err != nil {
			return nil, err
		}
		sold[c.ID] = inside[archive.Product]+inside[archive.Order] == c.Count
	}
	return arrange(counts, all, sold), nil
}

func count(ctx context.Context, src Source, q catalog.Query) (map[archive.Kind]int, error) {
	months, err := src.Months(ctx, q)
	counts := map[archive.Kind]int{}
	for _, m := range months {
		counts[m.Kind] += m.Count
	}
	return counts, err
}

// arrange puts collections under their sorts, and those of a shop's wares into
// the shop. A kind that is one collection whole is not listed twice.
func arrange(counts map[archive.Kind]int, all []catalog.Collection, sold map[int64]bool) []Group {
	kinds, shop := Group{}, Group{Shop: true}
	for _, k := range Written() {
		if n := counts[k]; n > 0 && !isWhole(all, k, n) {
			kinds.Shelves = append(kinds.Shelves, ofKind(k, n))
		}
		kinds.count(counts[k])
	}
	for _, k := range Sold() {
		if n := counts[k]; n > 0 {
			shop.Shelves = append(shop.Shelves, ofKind(k, n))
		}
	}
	groups := []Group{kinds}
	for _, b := range bindings() {
		g := Group{Binding: b}
		for _, c := range all {
			switch {
			case c.Kind != b:
			case sold[c.ID]:
				shop.Shelves = append(shop.Shelves, of(c))
			default:
				g.Shelves = append(g.Shelves, of(c))
			}
		}
		groups = append(groups, g)
	}
	return append(groups, shop)
}

// count begins a group with the shelf of all, or adds to it.
func (g *Group) count(n int) {
	if len(g.Shelves) == 0 || g.Shelves[0].Kind != "" {
		g.Shelves = append([]Shelf{{}}, g.Shelves...)
	}
	g.Shelves[0].Count += n
}

// isWhole reports whether a collection holds all n items of a kind.
func isWhole(all []catalog.Collection, k archive.Kind, n int) bool {
	for _, c := range all {
		if c.Count == n && kindOf(c.Kind) == k {
			return true
		}
	}
	return false
}

func kindOf(b archive.CollectionKind) archive.Kind {
	switch b {
	case archive.DiaryFolder:
		return archive.Diary
	case archive.GuestbookWall:
		return archive.Guestbook
	}
	return archive.Post
}
