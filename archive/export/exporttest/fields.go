package exporttest

import (
	"bytes"
	"context"
	"encoding/json"
	"io/fs"
	"maps"
	"slices"
	"testing"

	"dotori/archive"
)

// checkFields wants exactly those fields to come back that the format names.
func checkFields(t *testing.T, c Case) {
	if c.Read == nil {
		t.Skip("the format has no reader")
	}
	m, _ := c.export(t)
	got, want := byID(t, c.read(t, m)), byID(t, Everything().List)
	kept := map[string]bool{}
	for id, w := range want {
		for key, value := range w {
			before, seen := kept[key]
			kept[key] = bytes.Equal(got[id][key], value) && (before || !seen)
		}
	}
	maps.DeleteFunc(kept, func(_ string, k bool) bool { return !k })
	if claimed := slices.Sorted(slices.Values(c.Writer.Format().Fields)); !slices.Equal(claimed, slices.Sorted(maps.Keys(kept))) {
		t.Errorf("the format claims %q, %q come back", claimed, slices.Sorted(maps.Keys(kept)))
	}
}

// read reads an export back as ingest would: with the facts of the bytes.
func (c Case) read(t *testing.T, m *Memory) []archive.Item {
	t.Helper()
	var items []archive.Item
	root := m.FS()
	for it, err := range c.Read(context.Background(), root) {
		if err != nil {
			t.Errorf("read back: %v", err)
			continue
		}
		for i := range it.Media {
			ingest(t, root, &it.Media[i])
		}
		it.ID = it.Identity()
		items = append(items, it)
	}
	return items
}

func ingest(t *testing.T, root fs.FS, m *archive.Media) {
	t.Helper()
	if m.Missing {
		return
	}
	b, err := fs.ReadFile(root, m.Path)
	if err != nil {
		t.Errorf("read back: %v", err)
	}
	m.SHA256, m.Size = sumOf(b), int64(len(b))
}

// equalItems compares items by their JSON but for the import.
func equalItems(t *testing.T, got, want []archive.Item) {
	t.Helper()
	g, w := byID(t, got), byID(t, want)
	if len(got) != len(want) || len(g) != len(w) {
		t.Errorf("got %d items, want %d", len(got), len(want))
	}
	for id := range w {
		for key, value := range w[id] {
			if key != "import" && !bytes.Equal(g[id][key], value) {
				t.Errorf("item %s: %s is %s, want %s", id, key, g[id][key], value)
			}
		}
	}
}

// byID returns the JSON fields of items.
func byID(t *testing.T, items []archive.Item) map[string]map[string]json.RawMessage {
	t.Helper()
	all := map[string]map[string]json.RawMessage{}
	for _, it := range items {
		b, err := json.Marshal(it)
		if err != nil {
			t.Fatal(err)
		}
		var fields map[string]json.RawMessage
		if err := json.Unmarshal(b, &fields); err != nil {
			t.Fatal(err)
		}
		all[it.ID] = fields
	}
	return all
}
