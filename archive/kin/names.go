package kin

import (
	"slices"
	"strings"
	"unicode"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/text"
)

// Fold returns a name without case, spaces and signs.
func Fold(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, text.Fold(text.NFC(name)))
}

// names returns what the names of a person come to, each once.
func names(p catalog.Person) (all []string) {
	for _, a := range p.Aliases {
		if name := Fold(a.Name); name != "" && !slices.Contains(all, name) {
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
