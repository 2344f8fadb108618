package main

import (
	"encoding/json"
	"path/filepath"
	"slices"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/dest"
)

// lost returns the keys of an item that do not come back from the format
// itself. The import is of the library, not of the item.
func lost(f export.Format) []string {
	keys := []string{}
	for _, k := range itemKeys() {
		if k != "import" && !slices.Contains(f.Fields, k) {
			keys = append(keys, k)
		}
	}
	return keys
}

// itemKeys lists the keys of an item's JSON.
func itemKeys() []string {
	b, _ := json.Marshal(archive.Item{}) // plain data always encodes
	var fields map[string]any
	_ = json.Unmarshal(b, &fields) // what was just made
	keys := make([]string, 0, len(fields))
	for k := range fields {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// outside counts what a format does not take.
func outside(f export.Format, kinds map[archive.Kind]int) map[archive.Kind]int {
	out := map[archive.Kind]int{}
	for k, n := range kinds {
		if !slices.Contains(f.Kinds, k) {
			out[k] = n
		}
	}
	return out
}

// freeAt returns the free bytes at a place on this computer, or -1.
func (e exporter) freeAt(a dest.Address) int64 {
	switch {
	case a.Scheme.Remote():
		return -1
	case a.Scheme == dest.Zip:
		return e.Free(filepath.Dir(a.Path))
	}
	return e.Free(a.Path)
}
