package kin

import (
	"cmp"
	"slices"
	"strings"

	"dotori/archive/catalog"
	"dotori/archive/similar"
)

// Reason is one thing that speaks for two being one person.
type Reason = similar.Reason

// Pair is two who may be the same person.
type Pair struct {
	A, B       catalog.Person // who did more first
	Confidence int            // 0..99
	Reasons    []Reason       // the strongest first
}

// Evidence is what archives tell of two names besides how they are written.
type Evidence struct {
	A, B    catalog.Alias
	Support int    // messages or mails that tell it
	Address string // the mail address that both have; else they stand for each other in two exports of a room
}

// Sure is the least confidence from which two may become one without being asked about.
const Sure = 95

// Suggest returns who may be the same person, the surest first. apart, which
// may be nil, tells by [catalog.PersonID] of which two the user said that they
// are not. It compares tens of thousands of names in a second.
func Suggest(all []catalog.Person, told []Evidence, apart func(a, b string) bool) []Pair {
	s := suggestions{all: all, apart: apart, reasons: map[[2]int][]Reason{}, family: owners(all) > 1}
	s.byEvidence(told)
	s.byNames()
	pairs := make([]Pair, 0, len(s.reasons))
	for p, reasons := range s.reasons {
		pairs = append(pairs, s.pair(p, reasons))
	}
	slices.SortFunc(pairs, func(a, b Pair) int {
		return cmp.Or(b.Confidence-a.Confidence, b.A.Count+b.B.Count-a.A.Count-a.B.Count, cmp.Compare(a.A.ID+a.B.ID, b.A.ID+b.B.ID))
	})
	return pairs
}

type suggestions struct {
	all     []catalog.Person
	apart   func(a, b string) bool
	reasons map[[2]int][]Reason
	family  bool // archives of several people: who is called "엄마" is not one
}

// add notes a reason for two places in all.
func (s *suggestions) add(i, k, points int, text string, values ...string) {
	i, k = min(i, k), max(i, k)
	if i == k || s.isApart(s.all[i], s.all[k]) {
		return
	}
	if values == nil {
		values = []string{}
	}
	s.reasons[[2]int{i, k}] = append(s.reasons[[2]int{i, k}], Reason{Text: text, Values: values, Points: points})
}

// isApart asks by every name: who is one person now, was not always.
func (s *suggestions) isApart(a, b catalog.Person) bool {
	if s.apart == nil {
		return false
	}
	for _, x := range a.Aliases {
		for _, y := range b.Aliases {
			if s.apart(catalog.PersonID(x), catalog.PersonID(y)) {
				return true
			}
		}
	}
	return s.apart(a.ID, b.ID)
}

// pair adds up: the strongest reason, and a little for each further one.
func (s *suggestions) pair(p [2]int, reasons []Reason) Pair {
	slices.SortStableFunc(reasons, func(a, b Reason) int { return cmp.Or(b.Points-a.Points, strings.Compare(a.Text, b.Text)) })
	pair := Pair{A: s.all[p[0]], B: s.all[p[1]], Reasons: reasons}
	for i := range reasons {
		if i > 0 {
			reasons[i].Points = more
		}
		pair.Confidence += reasons[i].Points
	}
	pair.Confidence = min(pair.Confidence, 99)
	return pair
}

// more is what a further reason adds.
const more = 5

// owners returns how many people's archives these are: the most that are "me"
// on one service.
func owners(all []catalog.Person) (most int) {
	on := map[string]int{}
	for _, p := range all {
		seen := map[string]bool{}
		for _, a := range p.Aliases {
			if service := string(a.Service); p.Me && !seen[service] {
				seen[service] = true
				on[service]++
				most = max(most, on[service])
			}
		}
	}
	return most
}
