package reconcile

import (
	"cmp"
	"encoding/json"
	"reflect"
	"slices"

	"dotori/archive/catalog"
)

const personField = "person"

// person is the value of an edit of a person.
type person struct {
	Title   string          `json:"title"`
	Aliases []catalog.Alias `json:"aliases"`
}

// personOf reads the value of an edit; what is none has no names.
func personOf(value string) (p person) {
	if json.Unmarshal([]byte(value), &p) != nil {
		return person{}
	}
	return p
}

// isList reports fields whose value is a list in which the order means nothing.
func isList(field string) bool { return field == "tags" || field == "people" || field == "albums" }

// Same reports whether two values of a field say the same.
func Same(field, a, b string) bool {
	if a == b {
		return true
	}
	return a != "" && b != "" && reflect.DeepEqual(meaning(field, a), meaning(field, b))
}

// meaning is a value without what is only its spelling.
func meaning(field, value string) any {
	var v any
	switch {
	case isList(field):
		return sorted(listOf[string](value), cmp.Compare)
	case field == personField:
		p := personOf(value)
		p.Aliases = sorted(p.Aliases, compareAliases)
		return p
	case json.Unmarshal([]byte(value), &v) != nil:
		return value
	}
	return v
}

func compareAliases(a, b catalog.Alias) int {
	return cmp.Or(cmp.Compare(a.Service, b.Service), cmp.Compare(a.Name, b.Name))
}

func sorted[T any](list []T, compare func(a, b T) int) []T {
	list = slices.Clone(list)
	slices.SortFunc(list, compare)
	return list
}

func listOf[T any](value string) (list []T) {
	if json.Unmarshal([]byte(value), &list) != nil {
		return nil
	}
	return list
}

// union returns the value with what both added to base, and whether neither
// did anything else.
func union(at Target, base, ours, theirs string) (string, bool) {
	switch {
	case ours == "" || theirs == "":
		return "", false
	case isList(at.Field):
		all, ok := added(listOf[string](base), listOf[string](ours), listOf[string](theirs))
		value, _ := json.Marshal(all) // plain strings
		return string(value), ok
	case at.Field == personField:
		was, mine, its := personOf(base), personOf(ours), personOf(theirs)
		all, ok := added(was.Aliases, mine.Aliases, its.Aliases)
		return catalog.EditPerson(catalog.Person{ID: at.Item, Title: mine.Title, Aliases: all}).Value, ok && mine.Title == its.Title
	}
	return "", false
}

// added returns ours with what theirs has beyond it, and whether both have all
// of base.
func added[T comparable](base, ours, theirs []T) ([]T, bool) {
	for _, v := range base {
		if !slices.Contains(ours, v) || !slices.Contains(theirs, v) {
			return nil, false
		}
	}
	all := slices.Clone(ours)
	for _, v := range theirs {
		if !slices.Contains(all, v) {
			all = append(all, v)
		}
	}
	return all, true
}
