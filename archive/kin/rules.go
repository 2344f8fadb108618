package kin

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"dotori/archive/catalog"
)

// byEvidence adds what archives tell.
func (s *suggestions) byEvidence(told []Evidence) {
	of := map[catalog.Alias]int{}
	for i, p := range s.all {
		for _, a := range p.Aliases {
			of[a] = i
		}
	}
	for _, e := range told {
		a, here := of[e.A]
		b, there := of[e.B]
		switch n := strconv.Itoa(e.Support); {
		case !here || !there:
		case e.Address != "":
			s.add(a, b, 95, "The same mail address: %s.", e.Address)
		case e.Support >= 10:
			s.add(a, b, 96, "In two exports of one chat, %s long messages are by the one here and by the other there.", n)
		default:
			s.add(a, b, 80, "In two exports of one chat, %s long messages are by the one here and by the other there.", n)
		}
	}
}

// byNames adds what names tell: two with the same name but for case, spaces and
// signs; one whose name stands in another's; and a Korean name with another that
// is its given name on another service, where nobody else has that given name.
func (s *suggestions) byNames() {
	byName, byGiven := map[string][]int{}, map[string][]int{}
	for i, p := range s.all {
		for _, name := range names(p) {
			byName[name] = append(byName[name], i)
			if given := givenName(name); given != "" {
				byGiven[given] = append(byGiven[given], i)
			}
		}
	}
	for name, same := range byName {
		for k := 1; k < len(same); k++ {
			s.sameName(same[k-1], same[k], name)
		}
	}
	for given, whole := range byGiven {
		if short := byName[given]; len(whole) == 1 && len(short) == 1 && disjoint(s.all[whole[0]], s.all[short[0]]) {
			s.add(whole[0], short[0], 65, "%s is the given name of %s, and of nobody else.", s.all[short[0]].Title, s.all[whole[0]].Title)
		}
	}
	s.inNames(byName)
}

// sameName judges by how many people may have a name.
func (s *suggestions) sameName(i, k int, name string) {
	digits := strings.ContainsAny(name, "0123456789")
	switch n := utf8.RuneCountInString(name); {
	case Self(name) || s.family && Relative(name):
	case Relative(name) || n < 2:
		s.add(i, k, 60, "The same name: %s.", s.all[i].Title)
	case digits && n >= 5 || n >= 8:
		s.add(i, k, 90, "The same name, which few have: %s.", s.all[i].Title)
	default:
		s.add(i, k, 75, "The same name: %s.", s.all[i].Title)
	}
}

// inNames finds whole Korean names inside of others, as people write them into
// their telephones: "고모 박영희", "박영희 (산악회)".
func (s *suggestions) inNames(byName map[string][]int) {
	for i, p := range s.all {
		for _, a := range p.Aliases {
			words := strings.FieldsFunc(a.Name, func(r rune) bool { return strings.ContainsRune(" ()[]/_·,-", r) })
			if len(words) < 2 {
				continue
			}
			for _, w := range words {
				name := Fold(w)
				if whole := byName[name]; givenName(name) != "" && len(whole) == 1 && !Relative(name) {
					s.add(i, whole[0], 70, "The name %s stands in %s.", w, a.Name)
				}
			}
		}
	}
}
