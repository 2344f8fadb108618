package catalog

import (
	"testing"

	"dotori/archive"
)

func TestTrashHidesAndGivesBack(t *testing.T) {
	c := open(t)
	it, other := photo(at(t, "2015-07-09 20:34"), 1, "제주"), photo(at(t, "2016-07-09 20:34"), 2, "제주")
	it.Hidden = true
	put(t, c, "a", it, other)
	count := func(what string, q Query, want int) {
		t.Helper()
		months, err := c.Months(t.Context(), q)
		n := 0
		for _, m := range months {
			n += m.Count
		}
		if got := items(t, c, q); err != nil || len(got) != want || n != want {
			t.Errorf("%s: %d items, %d counted, %v; want %d", what, len(got), n, err, want)
		}
	}
	apply(t, c, it, "trashed", `true`)
	apply(t, c, other, "trashed", `true`)
	count("shown", Query{}, 0)
	count("with hidden", Query{WithHidden: true}, 0)
	count("trash", Query{Trashed: true}, 2)
	consistent(t, c)
	apply(t, c, it, "trashed", "")
	apply(t, c, other, "trashed", "")
	count("shown again", Query{}, 1)
	count("hidden again", Query{WithHidden: true}, 2)
	count("empty trash", Query{Trashed: true}, 0)
	consistent(t, c)
}

// One album of the user's holds items of several services.
func TestOwnAlbumsAreOneAcrossServices(t *testing.T) {
	c := open(t)
	a := photo(at(t, "2015-07-09 20:34"), 1, "제주")
	b := message(at(t, "2015-07-09 20:35"), "방", "나", "글")
	put(t, c, "a", a, b)
	apply(t, c, a, "albums", `["우리"]`)
	apply(t, c, b, "albums", `["우리"]`)
	albums, err := c.Collections(t.Context(), archive.Album)
	if err != nil || len(albums) != 2 {
		t.Fatalf("%+v, %v", albums, err)
	}
	for _, x := range albums {
		if x.Own != (x.Title == "우리") || x.Own && (x.Count != 2 || x.Service != "") {
			t.Errorf("%+v", x)
		}
	}
	consistent(t, c)
}
