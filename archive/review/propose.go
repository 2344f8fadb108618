package review

import (
	"cmp"
	"context"
	"slices"

	"dotori/archive/similar"
)

// refused is what the user said no to: pairs of items, in the order of their ids.
type refused map[[2]string]bool

func (r refused) has(a, b string) bool { return r[[2]string{min(a, b), max(a, b)}] }

// refused reads what the user said no to.
func (f *Finder) refused(ctx context.Context) (refused, error) {
	pairs, err := f.Catalog.Apart(ctx)
	return refusedOf(pairs), err
}

func refusedOf(pairs [][2]string) refused {
	r := refused{}
	for _, p := range pairs {
		r[p] = true
	}
	return r
}

// between reports whether any two items that show two pictures are to be apart.
func (r refused) between(a, b []string) bool {
	if len(r) == 0 {
		return false
	}
	return slices.ContainsFunc(a, func(x string) bool {
		return slices.ContainsFunc(b, func(y string) bool { return r.has(x, y) })
	})
}

// propose makes proposals of pictures that match, and of those that several
// items show.
func (l *lot) propose(matches []similar.Match, least int, no refused) []Proposal {
	groups := similar.Groups(l.shots, matches, least, func(a, b int) bool { return no.between(l.holder[a], l.holder[b]) })
	var all []Proposal
	grouped := make([]bool, len(l.keys))
	for _, g := range groups {
		p := l.same(g.Top, no)
		grouped[g.Top] = true
		for _, m := range g.Members {
			grouped[m.Shot] = true
			for _, id := range l.holder[m.Shot] {
				p.Members = append(p.Members, Member{id, m.Confidence, m.Reasons})
			}
		}
		if !l.shots[g.Top].Part {
			all = append(all, p)
		}
	}
	for i := range l.keys {
		if p := l.same(i, no); len(p.Members) > 0 && !grouped[i] && !l.shots[i].Part {
			all = append(all, p)
		}
	}
	for i := range all {
		all[i].Confidence = all[i].least()
	}
	slices.SortStableFunc(all, func(a, b Proposal) int { return cmp.Compare(b.Confidence, a.Confidence) })
	return all
}

func (p Proposal) least() int {
	least := 100
	for _, m := range p.Members {
		least = min(least, m.Confidence)
	}
	return least
}

// same proposes the items that show one picture.
func (l *lot) same(i int, no refused) Proposal {
	p := Proposal{Top: l.holder[i][0]}
	confidence, reasons := similar.SameBytes()
	for _, id := range l.holder[i][1:] {
		if !no.has(id, p.Top) {
			p.Members = append(p.Members, Member{id, confidence, reasons})
		}
	}
	return p
}
