package twins

import (
	"cmp"
	"slices"
)

// Same is two names of one person, one of each side.
type Same struct {
	A, B    string
	Support int // long texts that both sides have under these names
}

// voices counts under which names both sides have the same text.
type voices struct {
	votes map[[2]string]int
	a, b  map[string]int // of each name
}

func newVoices() *voices {
	return &voices{votes: map[[2]string]int{}, a: map[string]int{}, b: map[string]int{}}
}

func (v *voices) vote(a, b string) {
	v.votes[[2]string{a, b}]++
	v.a[a]++
	v.b[b]++
}

// may reports whether two names can be one person. Exports call all who left
// by one name, and people change theirs: a name may be several. Of whom nothing
// is known may be anybody where the text is long.
func (v *voices) may(a, b string, long bool) bool {
	n, known := v.votes[[2]string{a, b}], min(v.a[a], v.b[b])
	switch {
	case n > 0:
		return 5*n >= known
	case long:
		return known == 0
	}
	return v.a[a] == 0 && v.b[b] == 0
}

// sure returns the names that are one person: nearly all that one says on one
// side, the other says on the other.
func (v *voices) sure() []Same {
	var all []Same
	for p, n := range v.votes {
		if n >= 2 && 5*n >= 4*max(v.a[p[0]], v.b[p[1]]) {
			all = append(all, Same{p[0], p[1], n})
		}
	}
	slices.SortFunc(all, func(a, b Same) int { return cmp.Or(b.Support-a.Support, cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B)) })
	return all
}

// speakers counts those of A of whom B has something, but for what chance gives:
// everybody wishes a happy new year at midnight.
func (v *voices) speakers() (n int) {
	all := 0
	for _, votes := range v.a {
		all += votes
	}
	for _, votes := range v.a {
		if votes >= 2 && 20*votes >= all {
			n++
		}
	}
	return n
}
