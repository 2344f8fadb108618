package tags

import (
	"context"
	"errors"
	"iter"
	"slices"
	"testing"

	"dotori/archive"
	"dotori/archive/catalog"
)

// drawer holds items that have tags.
type drawer struct {
	items []archive.Item
	err   error
}

func (d drawer) Items(_ context.Context, q catalog.Query) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		for _, it := range d.items {
			if q.Trashed == it.Trashed && slices.Contains(it.Tags, q.Tag) && !yield(it, d.err) {
				return
			}
		}
	}
}

func TestATagChangesEverywhere(t *testing.T) {
	src := drawer{items: []archive.Item{{ID: "a", Tags: []string{"바다"}}, {ID: "b", Tags: []string{"산", "바다"}, Hidden: true},
		{ID: "c", Tags: []string{"바다", "여름"}, Trashed: true}, {ID: "d", Tags: []string{"산"}}}}
	for name, tt := range map[string]struct {
		change func() ([]catalog.Edit, error)
		want   []string
	}{
		"rename": {func() ([]catalog.Edit, error) { return Rename(t.Context(), src, "바다", "여름") }, []string{`a["여름"]`, `b["산","여름"]`, `c["여름"]`}},
		"remove": {func() ([]catalog.Edit, error) { return Remove(t.Context(), src, "바다") }, []string{`a[]`, `b["산"]`, `c["여름"]`}},
	} {
		edits, err := tt.change()
		var got []string
		for _, e := range edits {
			got = append(got, e.Item+e.Value)
			if e.Field != "tags" {
				t.Errorf("%s changes %s", name, e.Field)
			}
		}
		if err != nil || !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, %v; want %q", name, got, err, tt.want)
		}
	}
	src.err = errors.New("disk gone")
	if _, err := Remove(t.Context(), src, "바다"); !errors.Is(err, src.err) {
		t.Errorf("error %v", err)
	}
}
