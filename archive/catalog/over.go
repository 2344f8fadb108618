package catalog

import (
	"cmp"
	"maps"
	"slices"
)

// over says what things lie under, or show in: it leads from each of them to
// the next.
type over[T cmp.Ordered] map[T]T

// cut takes the step from the smallest of each circle away, so that every way
// ends, and in the same place from wherever it began.
func (o over[T]) cut() {
	for _, from := range slices.Sorted(maps.Keys(o)) {
		if slices.Contains(o.above(from), from) {
			delete(o, from)
		}
	}
}

// above returns the way up from a thing, and once around where it is a circle.
func (o over[T]) above(from T) (way []T) {
	for at, ok := o[from]; ok && !slices.Contains(way, at); at, ok = o[at] {
		way = append(way, at)
	}
	return way
}
