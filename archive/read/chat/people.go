package chat

import (
	"cmp"
	"maps"
	"slices"
)

// ByCount returns the names, who wrote most first.
func ByCount(messages map[string]int) []string {
	return slices.SortedFunc(maps.Keys(messages), func(a, b string) int {
		return cmp.Or(cmp.Compare(messages[b], messages[a]), cmp.Compare(a, b))
	})
}
