package reconcile

import (
	"slices"
	"strings"

	"dotori/archive/catalog"
)

// Target is a field of an item, or of what else has changes.
type Target struct{ Item, Field string }

// State is what changes come to: the value of each target, "" where the user
// took back what they had changed.
type State map[Target]string

// TargetOf returns what an edit changes.
func TargetOf(e catalog.Edit) Target { return Target{strings.ToLower(e.Item), e.Field} }

// Set makes a change. A name that comes to a person leaves the one that had it.
func (s State) Set(e catalog.Edit) {
	at := TargetOf(e)
	if e.Field == personField {
		for _, poorer := range s.robbed(at, e.Value) {
			s[TargetOf(poorer)] = poorer.Value
		}
	}
	s[at] = strings.TrimSpace(e.Value)
}

// robbed returns what becomes of the persons that lose names to another, in
// order of their ids.
func (s State) robbed(by Target, value string) (edits []catalog.Edit) {
	gone := personOf(value).Aliases
	if len(gone) == 0 {
		return nil
	}
	for at, v := range s {
		if at.Field != personField || at == by || v == "" {
			continue
		}
		p := personOf(v)
		left := slices.DeleteFunc(slices.Clone(p.Aliases), func(a catalog.Alias) bool { return slices.Contains(gone, a) })
		if len(left) < len(p.Aliases) {
			edits = append(edits, catalog.EditPerson(catalog.Person{ID: at.Item, Title: p.Title, Aliases: left}))
		}
	}
	slices.SortFunc(edits, func(a, b catalog.Edit) int { return strings.Compare(a.Item, b.Item) })
	return edits
}

// hasPerson reports whether somebody has just this name and these names,
// whoever they were named after first.
func (s State) hasPerson(field, value string) bool {
	if field != personField || value == "" {
		return false
	}
	for at, v := range s {
		if at.Field == personField && Same(personField, v, value) {
			return true
		}
	}
	return false
}
