package catalog

import (
	"errors"
	"slices"
	"testing"

	"dotori/archive"
)

const nineHours = 9 * 60 * 60

// chatOf are messages of one minute, whose order is known by nothing else.
func chatOf(t *testing.T) (all []archive.Item) {
	for _, text := range []string{"하나", "둘", "셋"} {
		all = append(all, message(at(t, "2024-01-01 08:30"), "방", "엄마", text))
	}
	return append(all, message(at(t, "2023-12-31 23:30"), "방", "아빠", "새해"))
}

func timed(all []archive.Item) (out []string) {
	for _, it := range all {
		out = append(out, it.Moment.Wall.Format("2006-01-02 15:04 ")+it.Text)
	}
	return out
}

func TestAnImportIsShiftedAsAWhole(t *testing.T) {
	c := open(t)
	put(t, c, "a", chatOf(t)...)
	put(t, c, "b", message(at(t, "2023-12-31 23:30"), "방", "나", "다른 아카이브"), photo(archive.Moment{}, 1, ""))
	before := snapshot(t, c)

	must(t, c.Apply(t.Context(), EditShift("a", archive.Shift{Seconds: -nineHours})))
	consistent(t, c)
	all := items(t, c, Query{})
	want := []string{"0001-01-01 00:00 ", "2023-12-31 14:30 새해", "2023-12-31 23:30 다른 아카이브", "2023-12-31 23:30 하나", "2023-12-31 23:30 둘", "2023-12-31 23:30 셋"}
	if got := timed(all); !slices.Equal(got, want) {
		t.Errorf("shifted to %q, want %q", got, want)
	}
	if m := all[1]; m.Moment.Origin != archive.OriginUser || len(m.Moments) != 1 || m.Moments[0] != at(t, "2023-12-31 23:30") {
		t.Errorf("it says %+v, and %+v", m.Moment, m.Moments)
	}
	if months, err := c.Months(t.Context(), Query{Year: 2024}); len(months) != 0 || err != nil {
		t.Errorf("2024 still holds %v, %v", months, err)
	}
	if hits, _, err := c.Search(t.Context(), "하나", Query{Year: 2023}, 10); len(hits) != 1 || err != nil {
		t.Errorf("found %+v, %v", hits, err)
	}
	shifted := snapshot(t, c)
	must(t, c.Apply(t.Context(), Edit{all[1].ID, "moment", `{"wall":"2020-01-01T00:00:00","offset":"","precision":"day","origin":"user"}`}))
	if r, err := c.Reach(t.Context(), "a"); err != nil || r.Count != 4 || r.First.Moment != at(t, "2023-12-31 23:30") || r.Last.Moment != at(t, "2024-01-01 08:30") {
		t.Errorf("the import reaches from %+v to %+v, %d, %v", r.First.Moment, r.Last.Moment, r.Count, err)
	}
	if r, err := c.Reach(t.Context(), "none"); err != nil || r.Count != 0 {
		t.Errorf("no import reaches %+v, %v", r, err)
	}
	must(t, c.Revert(t.Context(), all[1].ID, "moment"))

	if outcomes := put(t, c, "c", chatOf(t)...); slices.Contains(outcomes, Added) {
		t.Errorf("read again: %v", outcomes)
	}
	if got := timed(items(t, c, Query{})); !slices.Equal(got, want) {
		t.Errorf("read again they stand at %q", got)
	}
	if _, err := c.RemoveImport(t.Context(), "c"); err != nil {
		t.Fatal(err)
	}
	put(t, c, "a", chatOf(t)...)
	if got := snapshot(t, c); got != shifted {
		t.Errorf("after another import and back: %s\nwant %s", got, shifted)
	}
	must(t, c.Apply(t.Context(), EditShift("a", archive.Shift{Seconds: nineHours})))
	must(t, c.Apply(t.Context(), EditShift("a", archive.Shift{})))
	consistent(t, c)
	if got := snapshot(t, c); got != before {
		t.Errorf("taken back: %s\nwant %s", got, before)
	}
}

// What the user said and what another import told better stays.
func TestAShiftLeavesBetterMomentsAlone(t *testing.T) {
	c := open(t)
	wrong := clock(t, "2005-01-01 00:10", archive.OriginEXIF)
	one, two, three := photo(wrong, 1, ""), photo(wrong, 2, ""), photo(wrong, 3, "")
	put(t, c, "camera", one, two, three)
	better := photo(clock(t, "2019-08-03 18:22", archive.OriginArchive), 2, "")
	put(t, c, "service", better)
	must(t, c.Apply(t.Context(), Edit{three.Identity(), "moment", `{"wall":"2019-08-04T00:00:00","offset":"","precision":"day","origin":"user"}`}))
	must(t, c.Apply(t.Context(), EditShift("camera", archive.Shift{Seconds: 14 * 365 * 24 * 60 * 60})))
	consistent(t, c)
	when := func() (got []string) {
		for _, id := range []string{one.Identity(), two.Identity(), three.Identity()} {
			it, err := c.Item(t.Context(), id)
			must(t, err)
			got = append(got, it.Moment.Wall.Format("2006-01-02"))
		}
		return got
	}
	if got, want := when(), []string{"2018-12-29", "2019-08-03", "2019-08-04"}; !slices.Equal(got, want) {
		t.Errorf("shifted to %q, want %q", got, want)
	}
	must(t, c.Revert(t.Context(), three.Identity(), "moment"))
	if got := when(); got[2] != "2018-12-29" {
		t.Errorf("without the user's date: %q", got)
	}
	consistent(t, c)
	late := photo(clock(t, "2005-01-01 00:11", archive.OriginEXIF), 4, "")
	put(t, c, "camera", late) // an import that goes on
	if it, err := c.Item(t.Context(), late.Identity()); err != nil || it.Moment.Year() != 2018 {
		t.Errorf("what comes later is of %+v, %v", it.Moment, err)
	}
	put(t, c, "service", photo(clock(t, "2019-09-01 00:00", archive.OriginArchive), 1, ""))
	if got := when(); got[0] != "2019-09-01" {
		t.Errorf("told better: %q", got)
	}
	consistent(t, c)
}

func TestAShiftWaitsForItsImport(t *testing.T) {
	c := open(t)
	e := EditShift("a", archive.Shift{Zone: "Europe/Berlin", From: "Asia/Seoul"})
	must(t, c.Apply(t.Context(), e))
	put(t, c, "a", chatOf(t)...)
	if got := timed(items(t, c, Query{Limit: 1})); !slices.Equal(got, []string{"2023-12-31 15:30 새해"}) {
		t.Errorf("%q", got)
	}
	consistent(t, c)
	if shifts, err := c.Shifts(t.Context()); err != nil || shifts["a"].Zone != "Europe/Berlin" {
		t.Errorf("shifts %+v, %v", shifts, err)
	}
	if values, err := c.Values(t.Context(), []Edit{e}); err != nil || values[0] != e.Value {
		t.Errorf("values %q, %v", values, err)
	}
	for _, bad := range []Edit{{e.Item, "shift", `{"import":"b","seconds":1}`}, {e.Item, "shift", `{"import":"a"}`}, {e.Item, "shift", `{"import":"a","zone":"Nowhere"}`}, {e.Item, "shift", `1`}} {
		if err := c.Apply(t.Context(), bad); !errors.Is(err, ErrEdit) {
			t.Errorf("%+v: %v", bad, err)
		}
	}
}

// BenchmarkShift moves an import of 100,000 messages and back.
func BenchmarkShift(b *testing.B) {
	c := open(b)
	for part := range slices.Chunk(messages(100_000), 20_000) {
		put(b, c, "a", part...)
	}
	e := EditShift("a", archive.Shift{Seconds: -nineHours})
	for b.Loop() {
		must(b, c.Apply(b.Context(), e))
		must(b, c.Apply(b.Context(), Edit{e.Item, e.Field, ""}))
	}
}
