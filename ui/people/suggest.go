package people

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/text"
)

// Pair is two who may be the same.
type Pair struct{ A, B catalog.Person }

// mostPairs is how many pairs are suggested at once.
const mostPairs = 30

// Suggest returns who may be the same person, those of whom there is most
// first: two with the same name but for case, spaces and signs; and a Korean
// name with another that is its given name on another service, "김민지" and
// "민지", where nobody else has that given name.
func Suggest(all []catalog.Person, apart func(a, b string) bool) []Pair {
	byName, byGiven := map[string][]int{}, map[string][]int{}
	for i, p := range all {
		for _, name := range names(p) {
			byName[name] = append(byName[name], i)
			if given := givenName(name); given != "" {
				byGiven[given] = append(byGiven[given], i)
			}
		}
	}
	s := suggestions{all: all, apart: apart, known: map[[2]int]bool{}}
	for _, same := range byName {
		for k := 1; k < len(same); k++ {
			s.add(same[k-1], same[k])
		}
	}
	for given, whole := range byGiven {
		if short := byName[given]; len(whole) == 1 && len(short) == 1 && disjoint(all[whole[0]], all[short[0]]) {
			s.add(whole[0], short[0])
		}
	}
	slices.SortFunc(s.pairs, func(a, b Pair) int {
		return cmp.Or(b.A.Count+b.B.Count-a.A.Count-a.B.Count, cmp.Compare(a.A.ID+a.B.ID, b.A.ID+b.B.ID))
	})
	return s.pairs[:min(len(s.pairs), mostPairs)]
}

type suggestions struct {
	all   []catalog.Person
	apart func(a, b string) bool
	known map[[2]int]bool
	pairs []Pair
}

func (s *suggestions) add(i, k int) {
	i, k = min(i, k), max(i, k)
	if i == k || s.known[[2]int{i, k}] || s.apart(s.all[i].ID, s.all[k].ID) {
		return
	}
	s.known[[2]int{i, k}] = true
	s.pairs = append(s.pairs, Pair{s.all[i], s.all[k]})
}

// names returns what the names of a person come to without case, spaces and
// signs, each once.
func names(p catalog.Person) (all []string) {
	for _, a := range p.Aliases {
		name := strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				return r
			}
			return -1
		}, text.Fold(text.NFC(a.Name)))
		if name != "" && !slices.Contains(all, name) {
			all = append(all, name)
		}
	}
	return all
}

// givenName returns the given name of a Korean name of three syllables, or "".
func givenName(name string) string {
	letters := []rune(name)
	if len(letters) != 3 || strings.ContainsFunc(name, func(r rune) bool { return r < '가' || r > '힣' }) {
		return ""
	}
	return string(letters[1:])
}

// disjoint reports whether two have no service in common.
func disjoint(a, b catalog.Person) bool {
	on := map[archive.Service]bool{}
	for _, n := range a.Aliases {
		on[n.Service] = true
	}
	return !slices.ContainsFunc(b.Aliases, func(n catalog.Alias) bool { return on[n.Service] })
}
