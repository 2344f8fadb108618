package albums

import (
	"context"
	"errors"
	"iter"
	"slices"
	"testing"

	"dotori/archive"
	"dotori/archive/catalog"
)

// drawer holds items that are in albums of the user's own.
type drawer struct {
	items []archive.Item
	err   error
}

func (d drawer) Items(_ context.Context, q catalog.Query) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		for _, it := range d.items {
			if q.Trashed == it.Trashed && (len(q.IDs) == 0 || slices.Contains(q.IDs, it.ID)) && !yield(it, d.err) {
				return
			}
		}
	}
}

func own(id string, trashed bool, titles ...string) archive.Item {
	it := archive.Item{ID: id, Trashed: trashed, Collections: []archive.Collection{{Kind: archive.Album, Title: "제주"}}}
	for _, t := range titles {
		it.Collections = append(it.Collections, archive.Collection{Kind: archive.Album, Title: t, Own: true})
	}
	return it
}

func values(edits []catalog.Edit) (all []string) {
	for _, e := range edits {
		if e.Field == "albums" {
			all = append(all, e.Item+e.Value)
		} else {
			all = append(all, e.Field+e.Value)
		}
	}
	return all
}

func TestAlbumsChange(t *testing.T) {
	src := drawer{items: []archive.Item{own("a", false), own("b", false, "우리"), own("c", true, "우리", "여름"), own("d", false, "우리", "가족")}}
	ours := catalog.Collection{ID: 7, Kind: archive.Album, Title: "우리", Own: true}
	cover := `cover{"service":"","kind":"album","title":"가족","sha256":"01"}`
	for name, tt := range map[string]struct {
		change func() ([]catalog.Edit, error)
		want   []string
	}{
		"put": {func() ([]catalog.Edit, error) { return Put(t.Context(), src, "우리", []string{"a", "b"}) },
			[]string{`a["우리"]`}},
		"take": {func() ([]catalog.Edit, error) { return Take(t.Context(), src, "우리", []string{"a", "b", "d"}) },
			[]string{`b[]`, `d["가족"]`}},
		"dissolve": {func() ([]catalog.Edit, error) {
			return Dissolve(t.Context(), drawer{items: src.items[1:]}, ours)
		}, []string{`b[]`, `d["가족"]`, `c["여름"]`, "cover"}},
		"rename": {func() ([]catalog.Edit, error) {
			return Rename(t.Context(), drawer{items: src.items[1:]}, ours, "가족", "01")
		}, []string{`b["가족"]`, `d["가족"]`, `c["여름","가족"]`, "cover", cover}},
	} {
		edits, err := tt.change()
		if got := values(edits); err != nil || !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, %v; want %q", name, got, err, tt.want)
		}
	}
	src.err = errors.New("disk gone")
	if _, err := Rename(t.Context(), src, ours, "x", ""); !errors.Is(err, src.err) {
		t.Errorf("error %v", err)
	}
}
