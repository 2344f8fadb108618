package catalog

import (
	"fmt"
	"slices"
	"testing"

	"dotori/archive"
)

// eighties is a catalog with memories of which less and less is known.
func eighties(t *testing.T) *Catalog {
	c := open(t)
	whole := archive.At(at(t, "1980-01-01 00:00").Wall, archive.PrecisionSecond, archive.OriginArchive)
	known := func(p archive.Precision) archive.Moment { return whole.Truncate(p) }
	old := photo(known(archive.PrecisionDecade), 1, "가족")
	old.Title, old.Author = "돌잔치", "엄마"
	said := message(known(archive.PrecisionDecade), "방", "엄마", "그때 말이야")
	put(t, c, "a", photo(at(t, "1985-07-01 10:00"), 2, "가족"), photo(known(archive.PrecisionYear), 3, "가족"), photo(whole, 4, "가족"),
		old, said, photo(archive.Moment{}, 5, "가족"), photo(at(t, "1979-12-31 10:00"), 6, ""), message(known(archive.PrecisionYear), "방", "엄마", "그해 말이야"))
	return c
}

func TestADecadeIsNoYear(t *testing.T) {
	c := eighties(t)
	months, err := c.Months(t.Context(), Query{})
	want := "[{0 0 0 photo 1} {1979 12 0 photo 1} {0 0 1980 photo 1} {0 0 1980 message 1} {1980 0 0 photo 1} {1980 0 0 message 1} {1980 1 0 photo 1} {1985 7 0 photo 1}]"
	if fmt.Sprint(months) != want || err != nil {
		t.Errorf("months %v, %v\nwant   %s", months, err, want)
	}
	for name, tt := range map[string]struct {
		q    Query
		want []string // pictures by their numbers, and the year or decade of cards
	}{
		"all":         {Query{}, []string{"5", "6", "1", "방 0 1980", "3", "4", "방 1980 0", "2"}},
		"the decade":  {Query{Decade: 1980}, []string{"1", "방 0 1980"}},
		"a year":      {Query{Year: 1980}, []string{"3", "4", "방 1980 0"}},
		"January":     {Query{Year: 1980, Month: 1}, []string{"4"}},
		"a day":       {Query{Month: 1, Day: 1}, []string{"4"}},
		"the undated": {Query{Undated: true}, []string{"5"}},
		"an album":    {Query{Title: "가족", Decade: 1980}, []string{"1"}},
		"somebody":    {Query{Person: "엄마", Decade: 1980}, []string{"1", "방 0 1980"}},
	} {
		cells, err := c.Cells(t.Context(), tt.q)
		var got []string
		for _, x := range cells {
			if x.ID == "" {
				got = append(got, fmt.Sprint(x.Title, " ", x.Year, " ", x.Decade))
			} else {
				got = append(got, fmt.Sprint(x.SHA256[1:2]))
			}
		}
		slices.Sort(got)
		slices.Sort(tt.want)
		if !slices.Equal(got, tt.want) || err != nil {
			t.Errorf("%s: %q, %v, want %q", name, got, err, tt.want)
		}
		counted, err := c.Months(t.Context(), tt.q)
		n := 0
		for _, m := range counted {
			n += m.Count
		}
		if whole, _ := c.Count(t.Context(), tt.q); n != whole || err != nil {
			t.Errorf("%s: months hold %d of %d, %v", name, n, whole, err)
		}
	}
	consistent(t, c)
}

func TestADecadeIsFoundAndEdited(t *testing.T) {
	c := eighties(t)
	for _, q := range []Query{{}, {Decade: 1980}} {
		if hits, _, err := c.Search(t.Context(), "돌잔치", q, 10); err != nil || len(hits) != 1 || hits[0].Item.Moment.Decade() != 1980 {
			t.Errorf("%+v: found %+v, %v", q, hits, err)
		}
	}
	if hits, _, err := c.Search(t.Context(), "돌잔치", Query{Year: 1980}, 10); err != nil || len(hits) != 0 {
		t.Errorf("in the year: %+v, %v", hits, err)
	}
	cells, err := c.Cells(t.Context(), Query{Decade: 1980, Kinds: []archive.Kind{archive.Message}})
	if err != nil || len(cells) != 1 {
		t.Fatalf("cells %+v, %v", cells, err)
	}
	if ids, err := c.Behind(t.Context(), Query{}, cells); err != nil || len(ids) != 1 {
		t.Errorf("behind the card: %q, %v", ids, err)
	}
	before := snapshot(t, c)
	undated := items(t, c, Query{Undated: true})[0].ID
	must(t, c.Apply(t.Context(), Edit{undated, "moment", `{"wall":"1980-01-01T00:00:00","offset":"","precision":"decade","origin":"user"}`}))
	consistent(t, c)
	if n, err := c.Count(t.Context(), Query{Decade: 1980}); n != 3 || err != nil {
		t.Errorf("%d in the decade, %v", n, err)
	}
	must(t, c.Revert(t.Context(), undated, "moment"))
	if got := snapshot(t, c); got != before {
		t.Errorf("taken back: %s\nwant %s", got, before)
	}
}
