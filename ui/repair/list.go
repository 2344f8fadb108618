package repair

import (
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/amend"
	"dotori/archive/text"
)

// List is a field of names: people or tags.
type List struct {
	Field
	Known []string // of the library, to offer while the user types

	count          map[string]int // items that have a name
	order          []string
	total          int
	added, removed []string
}

// Part is one name of a list, and how many of the items have it.
type Part struct {
	Name  string
	Count int
	All   bool
}

func newList(f Field, items []archive.Item, of func(archive.Item) []string) List {
	l := List{Field: f, count: map[string]int{}, total: len(items)}
	for _, it := range items {
		for _, name := range of(it) {
			if l.count[name]++; l.count[name] == 1 {
				l.order = append(l.order, name)
			}
		}
	}
	return l
}

// Parts returns the names as the user wants them.
func (l *List) Parts() []Part {
	var parts []Part
	for _, name := range l.order {
		if !slices.Contains(l.removed, name) {
			n := l.count[name]
			parts = append(parts, Part{name, n, n >= l.total || slices.Contains(l.added, name)})
		}
	}
	for _, name := range l.added {
		if l.count[name] == 0 {
			parts = append(parts, Part{name, l.total, true})
		}
	}
	return parts
}

// Add gives all items a name, or several with commas between.
func (l *List) Add(names string) {
	for _, name := range strings.Split(names, ",") {
		if name = amend.Name(name); name == "" {
			continue
		}
		l.removed = without(l.removed, name)
		if l.count[name] < l.total && !slices.Contains(l.added, name) {
			l.added = append(l.added, name)
		}
	}
}

// Remove takes a name away from all items.
func (l *List) Remove(name string) {
	l.added = without(l.added, name)
	if l.count[name] > 0 && !slices.Contains(l.removed, name) {
		l.removed = append(l.removed, name)
	}
}

func without(list []string, name string) []string {
	return slices.DeleteFunc(list, func(s string) bool { return s == name })
}

func (l *List) names() amend.Names {
	if l.Restore {
		return amend.Names{}
	}
	return amend.Names{Add: l.added, Remove: l.removed}
}

// Suggest returns up to n names of the library that what is typed may mean,
// and that are not in the list: those that begin with it first. Initial
// consonants and half-typed syllables count.
func (l *List) Suggest(typed string, n int) []string {
	typed = amend.Name(typed)
	var first, more []string
	for _, name := range l.Known {
		found := text.Matches(name, typed)
		switch {
		case len(found) == 0 || slices.ContainsFunc(l.Parts(), func(p Part) bool { return p.All && p.Name == name }):
		case found[0][0] == 0:
			first = append(first, name)
		default:
			more = append(more, name)
		}
		if len(first) >= n {
			return first[:n]
		}
	}
	all := append(first, more...)
	return all[:min(n, len(all))]
}
