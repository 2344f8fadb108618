package ingest

import (
	"cmp"
	"slices"

	"dotori/archive/catalog"
	"dotori/archive/library"
)

// recorded returns the ids of all imports that have records, in the order in
// which they came into the library: what another library brought came with the
// merge, however old it is.
func recorded(lib *library.Library) ([]string, error) {
	ids, err := lib.RecordIDs()
	if err != nil {
		return nil, err
	}
	came := make(map[string]string, len(ids))
	for _, id := range ids {
		came[id] = cmp.Or(begun(lib, id).Merge, id)
	}
	slices.SortStableFunc(ids, func(a, b string) int { return cmp.Or(cmp.Compare(came[a], came[b]), cmp.Compare(a, b)) })
	return ids, nil
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
