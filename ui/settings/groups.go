package settings

import (
	"slices"

	"dotori/archive"
)

// group is all warnings of an import that have the same reason.
type group struct {
	reason  string
	skipped bool // their files were left out
	all     []archive.Warning
}

// groups sorts warnings by their reasons: those of files that were left out
// first, and the most frequent first.
func groups(all []archive.Warning) []group {
	type kind struct {
		reason  string
		skipped bool
	}
	at := map[kind]int{}
	var found []group
	for _, w := range all {
		k := kind{w.Reason, w.Skipped}
		i, ok := at[k]
		if !ok {
			i = len(found)
			at[k], found = i, append(found, group{reason: w.Reason, skipped: w.Skipped})
		}
		found[i].all = append(found[i].all, w)
	}
	slices.SortStableFunc(found, func(a, b group) int {
		switch {
		case a.skipped && !b.skipped:
			return -1
		case b.skipped && !a.skipped:
			return 1
		}
		return len(b.all) - len(a.all)
	})
	return found
}
