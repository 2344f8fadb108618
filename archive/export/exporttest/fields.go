package exporttest

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"io/fs"
	"maps"
	"slices"
	"testing"

	"dotori/archive"
	"dotori/archive/export"
)

// checkFields wants exactly those fields to come back that the format names.
func checkFields(t *testing.T, c Case) {
	if c.Read == nil {
		t.Skip("the format has no reader")
	}
	m, report := c.export(t)
	got, want := c.byID(t, c.read(t, m)), c.asRead(t, c.expressed(Everything().List, report))
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

// expressed returns the items that the format takes and did not leave out.
func (c Case) expressed(items []archive.Item, r export.Report) []archive.Item {
	kinds := c.Writer.Format().Kinds
	return slices.DeleteFunc(slices.Clone(items), func(it archive.Item) bool {
		left := func(l export.Left) bool { return slices.Contains(l.Examples, it.ID) }
		return !slices.Contains(kinds, it.Kind) || slices.ContainsFunc(r.Left, left)
	})
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
	b, err := bytesOf(root, *m)
	if err != nil {
		t.Errorf("read back: %v", err)
	}
	m.SHA256, m.Size = sumOf(b), int64(len(b))
}

func bytesOf(root fs.FS, m archive.Media) ([]byte, error) {
	if m.Open == nil {
		return fs.ReadFile(root, m.Path)
	}
	r, err := m.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return io.ReadAll(r)
}

// equalItems compares items by the fields that the format keeps.
func (c Case) equalItems(t *testing.T, got, all []archive.Item) {
	t.Helper()
	_, report := c.export(t)
	want := c.expressed(all, report)
	g, w := c.byID(t, got), c.asRead(t, want)
	if len(got) != len(want) || len(g) != len(w) {
		t.Errorf("got %d items, want %d", len(got), len(want))
	}
	for id := range w {
		for _, key := range c.Writer.Format().Fields {
			if value := w[id][key]; !bytes.Equal(g[id][key], value) {
				t.Errorf("item %s: %s is %s, want %s", id, key, g[id][key], value)
			}
		}
	}
}

// byID returns the JSON fields of items that were read back, by the ids that
// they had.
func (c Case) byID(t *testing.T, items []archive.Item) map[string]map[string]json.RawMessage {
	t.Helper()
	if c.Key == nil {
		return c.asRead(t, items)
	}
	named, had := slices.Clone(items), map[string]string{}
	for i, it := range items {
		named[i].ID = c.Key(it)
		had[it.ID] = named[i].ID
	}
	for i, it := range items {
		named[i].Parent = had[it.Parent]
	}
	all := c.asRead(t, named)
	for _, fields := range all {
		delete(fields, "id")
	}
	return all
}

// asRead returns the JSON fields of items without what readers cannot see.
func (c Case) asRead(t *testing.T, items []archive.Item) map[string]map[string]json.RawMessage {
	t.Helper()
	if c.Alike == nil {
		return byID(t, items)
	}
	seen := make([]archive.Item, len(items))
	for i, it := range items {
		seen[i] = c.Alike(it)
	}
	return byID(t, seen)
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
