package kin

import (
	"dotori/archive/catalog"
)

// Unite returns the edits after which names that are one person's are so:
// every pair of names with all that they are joined to already. Names that
// nobody has are passed over. Whoever did most keeps the title.
func Unite(all []catalog.Person, same [][2]catalog.Alias) []catalog.Edit {
	of := map[catalog.Alias]int{}
	circle := make([]int, len(all)) // the first of those who are one with somebody
	for i, p := range all {
		circle[i] = i
		for _, a := range p.Aliases {
			of[a] = i
		}
	}
	first := func(i int) int {
		for circle[i] != i {
			i = circle[i]
		}
		return i
	}
	for _, s := range same {
		a, here := of[s[0]]
		b, there := of[s[1]]
		if here && there {
			a, b = first(a), first(b)
			circle[max(a, b)] = min(a, b)
		}
	}
	groups := map[int][]catalog.Person{}
	for i, p := range all {
		groups[first(i)] = append(groups[first(i)], p)
	}
	var edits []catalog.Edit
	for i := range all {
		if len(groups[i]) > 1 {
			edits = append(edits, catalog.Merge("", groups[i]...)...)
		}
	}
	return edits
}
