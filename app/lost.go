package main

import (
	"path/filepath"
	"slices"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/dest"
)

// lost returns the keys of an item that do not come back from the format
// itself, sorted.
func lost(f export.Format) []string {
	keys := slices.DeleteFunc(archive.ItemFields(), func(k string) bool { return slices.Contains(f.Fields, k) })
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
