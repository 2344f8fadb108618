package ingest

import (
	"cmp"
	"slices"
	"strings"

	"dotori/archive/catalog"
	"dotori/archive/library"
)

// recorded returns the ids of the imports that have records in the order in
// which they came into the library: what another library brought came with the
// merge, however old it is.
func recorded(lib *library.Library) ([]string, error) {
	return sorted(lib, func(a, b catalog.Import) int {
		return cmp.Or(cmp.Compare(came(a), came(b)), cmp.Compare(a.Merge, b.Merge), older(a, b))
	})
}

func sorted(lib *library.Library, compare func(a, b catalog.Import) int) ([]string, error) {
	ids, err := lib.RecordIDs()
	heads := make(map[string]catalog.Import, len(ids))
	for _, id := range ids {
		head := begun(lib, id)
		head.ID = id
		heads[id] = head
	}
	slices.SortStableFunc(ids, func(a, b string) int { return compare(heads[a], heads[b]) })
	return ids, err
}

// came returns when an import came, to be compared as text.
func came(i catalog.Import) string {
	second, _, _ := strings.Cut(i.Merge, "-")
	switch {
	case second != "":
		return second + ".999" // after the imports of the second in which the merge began
	case i.Started.IsZero():
		return i.ID
	}
	return i.Started.UTC().Format("20060102T150405.000000000")
}

// older compares imports of one library by their age.
func older(a, b catalog.Import) int {
	return cmp.Or(a.Started.Compare(b.Started), cmp.Compare(a.ID, b.ID))
}

// begun returns the import as its records begin; it has no ID where they are
// damaged there.
func begun(lib *library.Library, id string) catalog.Import {
	for line, err := range lib.Records(id) {
		rec, failed := decode[record](line)
		if err == nil && failed == nil && rec.Import != nil {
			return *rec.Import
		}
		break
	}
	return catalog.Import{}
}
