package catalog

import (
	"slices"
	"testing"

	"dotori/archive"
)

func clock(t *testing.T, s string, o archive.Origin) archive.Moment {
	return archive.At(at(t, s).Wall, archive.PrecisionSecond, o)
}

// momentsOf returns when the only item was, and what else is told of it.
func momentsOf(t *testing.T, c *Catalog) (archive.Moment, []archive.Moment) {
	t.Helper()
	all := items(t, c, Query{WithHidden: true})
	if len(all) != 1 {
		t.Fatalf("%d items", len(all))
	}
	return all[0].Moment, all[0].Moments
}

func TestWhatElseIsToldOfAMomentStays(t *testing.T) {
	c := open(t)
	camera, folder, service := clock(t, "2000-01-02 00:03", archive.OriginEXIF), clock(t, "2014-01-01 00:00", archive.OriginFolder), clock(t, "2015-07-09 20:34", archive.OriginArchive)
	it := photo(camera, 1, "")
	it.Moments = []archive.Moment{folder}
	put(t, c, "a", it)
	put(t, c, "b", photo(service, 1, ""))
	best, others := momentsOf(t, c)
	if want := []archive.Moment{camera, folder}; best != service || !slices.Equal(others, want) {
		t.Fatalf("%+v with %+v", best, others)
	}
	consistent(t, c)
	before := snapshot(t, c)

	for _, again := range []archive.Item{it, photo(service, 1, ""), photo(folder, 1, "")} {
		put(t, c, "c", again)
	}
	if b, o := momentsOf(t, c); b != best || !slices.Equal(o, others) {
		t.Errorf("told again: %+v with %+v", b, o)
	}

	id := it.Identity()
	must(t, c.Apply(t.Context(), Edit{id, "moment", asJSON(t, folder)}))
	consistent(t, c)
	b, o := momentsOf(t, c)
	if want := []archive.Moment{service, camera, folder}; !b.Wall.Equal(folder.Wall) || b.Origin != archive.OriginUser || !slices.Equal(o, want) {
		t.Errorf("taken another: %+v with %+v", b, o)
	}
	must(t, c.Apply(t.Context(), Edit{id, "title", `"바다"`}))
	must(t, c.Apply(t.Context(), Edit{id, "moment", asJSON(t, camera)}))
	if _, o := momentsOf(t, c); len(o) != 3 {
		t.Errorf("taken a third: %+v", o)
	}
	must(t, c.Revert(t.Context(), id, "moment"))
	must(t, c.Revert(t.Context(), id, "title"))
	consistent(t, c)
	if _, err := c.RemoveImport(t.Context(), "c"); err != nil {
		t.Fatal(err)
	}
	put(t, c, "a", it)
	put(t, c, "b", photo(service, 1, ""))
	if got := snapshot(t, c); got != before {
		t.Errorf("taken back: %s\nwant %s", got, before)
	}
}

// The instant of a service and the wall clock of the camera meet in the
// catalog as well, whichever came first.
func TestAnInstantAndAWallClockMeet(t *testing.T) {
	instant := clock(t, "2024-01-01 08:30", archive.OriginArchive)
	instant.Offset = archive.EastOf(9 * 3600)
	wall := clock(t, "2023-12-31 18:30", archive.OriginEXIF)
	for name, order := range map[string][]archive.Moment{"service first": {instant, wall}, "camera first": {wall, instant}} {
		c := open(t)
		for i, m := range order {
			put(t, c, string(rune('a'+i)), photo(m, 1, ""))
		}
		if best, _ := momentsOf(t, c); best.Year() != 2023 || best.Offset != archive.EastOf(-5*3600) {
			t.Errorf("%s: %+v", name, best)
		}
		consistent(t, c)
	}
}
