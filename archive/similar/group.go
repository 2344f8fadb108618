package similar

import (
	"cmp"
	"slices"
)

// Group is what would become one stack.
type Group struct {
	Top     int // the best of them
	Members []Member
}

// Member is a shot of a group beside its top, with what joins it to the top.
type Member struct {
	Shot       int
	Confidence int
	Reasons    []Reason
}

// Confidence returns that of the member that is least sure.
func (g Group) Confidence() int {
	least := 100
	for _, m := range g.Members {
		least = min(least, m.Confidence)
	}
	return least
}

// Groups joins shots whose matches have at least the given confidence, the
// surest first. Each member matches the top itself: that A resembles B and B
// resembles C does not bring A to C. apart, which may be nil, tells shots that
// are never to be in one group. Groups come surest first, then by their tops.
func Groups(shots []Shot, matches []Match, least int, apart func(a, b int) bool) []Group {
	j := newJoiner(shots, matches, apart)
	order := slices.DeleteFunc(slices.Clone(matches), func(m Match) bool { return m.Confidence < least })
	slices.SortStableFunc(order, func(a, b Match) int { return cmp.Or(b.Confidence-a.Confidence, a.A-b.A, a.B-b.B) })
	j.least = least
	for _, m := range order {
		j.join(m.A, m.B)
	}
	return j.groups()
}

type pairKey struct{ a, b int }

func keyOf(a, b int) pairKey { return pairKey{min(a, b), max(a, b)} }

// joiner holds groups while they grow. A shot that is in none is one alone.
type joiner struct {
	shots   []Shot
	matches map[pairKey]Match
	least   int
	apart   func(a, b int) bool
	of      map[int]*[]int // all of a group, its top first, by each of them
}

func newJoiner(shots []Shot, matches []Match, apart func(a, b int) bool) *joiner {
	j := &joiner{shots: shots, matches: map[pairKey]Match{}, apart: apart, of: map[int]*[]int{}}
	if apart == nil {
		j.apart = func(int, int) bool { return false }
	}
	for _, m := range matches {
		j.matches[keyOf(m.A, m.B)] = m
	}
	return j
}

func (j *joiner) group(i int) *[]int {
	if j.of[i] == nil {
		j.of[i] = &[]int{i}
	}
	return j.of[i]
}

// join makes one group of those of two shots, if it holds together.
func (j *joiner) join(a, b int) {
	g, h := j.group(a), j.group(b)
	if g == h {
		return
	}
	if j.better((*h)[0], (*g)[0]) {
		g, h = h, g
	}
	if !j.holds(*g, *h) {
		return
	}
	*g = append(*g, *h...)
	for _, i := range *h {
		j.of[i] = g
	}
}

func (j *joiner) better(a, b int) bool {
	return cmp.Or(compare(&j.shots[a], &j.shots[b]), a-b) < 0
}

// holds reports whether all of h match the top of g and none is to be apart.
func (j *joiner) holds(g, h []int) bool {
	for _, m := range h {
		if match, ok := j.matches[keyOf(g[0], m)]; !ok || match.Confidence < j.least {
			return false
		}
		for _, i := range g {
			if j.apart(i, m) {
				return false
			}
		}
	}
	return true
}

func (j *joiner) groups() (all []Group) {
	for i := range j.shots {
		members := j.of[i]
		if members == nil || (*members)[0] != i || len(*members) == 1 {
			continue
		}
		g := Group{Top: i}
		for _, m := range (*members)[1:] {
			match := j.matches[keyOf(i, m)]
			g.Members = append(g.Members, Member{m, match.Confidence, match.Reasons})
		}
		all = append(all, g)
	}
	slices.SortStableFunc(all, func(a, b Group) int { return b.Confidence() - a.Confidence() })
	return all
}
