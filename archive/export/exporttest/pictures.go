package exporttest

import (
	"math"
	"slices"
	"strings"
	"testing"

	"dotori/archive"
)

// Pictures returns the pictures of [Everything] whose bytes other programs take
// for pictures, so that readers of their archives can be asked.
func Pictures() *Selection {
	return Everything().Only(func(it archive.Item) bool {
		return it.Kind == archive.Photo && len(it.Media) > 0 && !slices.ContainsFunc(it.Media, func(m archive.Media) bool { return m.MIME != "image/jpeg" })
	})
}

// ComparePictures wants the pictures of a selection to have come back from an
// export without Dotori's lists: each once, with what sidecars and folders say.
func ComparePictures(t *testing.T, want *Selection, got []archive.Item) {
	t.Helper()
	if len(got) != len(want.List) || len(got) == 0 {
		t.Errorf("%d pictures came back, want %d", len(got), len(want.List))
	}
	for _, w := range want.List {
		i := slices.IndexFunc(got, func(it archive.Item) bool { return it.Media[0].SHA256 == w.Media[0].SHA256 })
		if i < 0 {
			t.Errorf("%s did not come back", w.Media[0].Name)
			continue
		}
		comparePicture(t, w, got[i])
	}
}

func comparePicture(t *testing.T, want, got archive.Item) {
	t.Helper()
	name := want.Media[0].Name
	if got.Title != want.Title || !strings.HasSuffix(got.Text, want.Text) || got.Author != want.Author || got.Favorite != want.Favorite {
		t.Errorf("%s: title %q, text %q, author %q, favourite %v", name, got.Title, got.Text, got.Author, got.Favorite)
	}
	if !slices.Equal(got.Tags, want.Tags) || !slices.Equal(got.People, want.People) || !slices.Equal(got.Collections, want.Collections) {
		t.Errorf("%s: tags %q, people %q, collections %v", name, got.Tags, got.People, got.Collections)
	}
	if want.Moment.Known() && (!got.Moment.Wall.Equal(want.Moment.Wall) || want.Moment.Offset != got.Moment.Offset) {
		t.Errorf("%s: moment %v, want %v", name, got.Moment, want.Moment)
	}
	if (got.Latitude == nil) != (want.Latitude == nil) || got.Latitude != nil && math.Abs(*got.Latitude-*want.Latitude)+math.Abs(*got.Longitude-*want.Longitude) > 1e-6 {
		t.Errorf("%s: place %v %v", name, got.Latitude, got.Longitude)
	}
}
