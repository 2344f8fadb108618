package catalog

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"dotori/archive"
)

func TestItemsComeBackAsTheyWerePut(t *testing.T) {
	c := open(t)
	latitude, longitude := 33.4996, 126.5312
	moment := at(t, "2015-07-09 20:34")
	moment.Offset = archive.EastOf(9 * 3600)
	full := archive.Item{
		Kind: archive.Post, Service: "cyworld", Account: "dotori", NativeID: "42", Import: "a", Moment: moment,
		Title: "제주", Text: "바다 \uFFFC 끝", Author: "나", People: []string{"이다람", "박단풍"},
		Collections: []archive.Collection{{Kind: archive.Board, Title: "여행"}, {Kind: archive.Album, Title: "2015"}},
		Parent:      hash(7)[:32], Latitude: &latitude, Longitude: &longitude, Favorite: true, Tags: []string{"섬", "여름"},
		HTML: "<p><strong>바다</strong>" + strings.Repeat("<img src=\"media:0\">", 100) + "</p>", Details: []archive.Detail{{Name: "Price", Value: "6300"}, {Name: "Price", Value: ""}},
		System: true, Own: true,
		Media: []archive.Media{
			{SHA256: hash(1), Name: "a.jpg", MIME: "image/jpeg", Size: 9, Width: 4, Height: 3},
			{SHA256: hash(2), Name: "a.mov", MIME: "video/quicktime", Size: 8, Duration: 1.5, Role: archive.RoleLive},
			{Name: "gone.jpg", Missing: true},
		},
	}
	full.ID = full.Identity()
	hiddenOne := message(at(t, "2015-07-09 20:35"), "방", "나", "비밀")
	hiddenOne.Hidden, hiddenOne.Import, hiddenOne.ID = true, "a", hiddenOne.Identity()
	put(t, c, "a", full, hiddenOne)

	got := items(t, c, Query{WithHidden: true})
	if want := []archive.Item{full, hiddenOne}; asJSON(t, got) != asJSON(t, want) {
		t.Errorf("got  %s\nwant %s", asJSON(t, got), asJSON(t, want))
	}
	one, err := c.Item(t.Context(), full.ID)
	if err != nil || asJSON(t, one) != asJSON(t, full) {
		t.Errorf("Item: %s, %v", asJSON(t, one), err)
	}
	if _, err := c.Item(t.Context(), hash(9)[:32]); !errors.Is(err, ErrNotFound) {
		t.Errorf("unknown item: %v", err)
	}
}

func TestItemsAreInOrderOfTime(t *testing.T) {
	c := open(t)
	put(t, c, "a",
		message(at(t, "2015-07-09 20:34"), "방", "나", "1"),
		message(at(t, "2015-07-09 20:34"), "방", "너", "2"),
		message(at(t, "2003-01-01 00:00"), "방", "너", "0"),
		message(archive.Moment{}, "방", "너", "undated"),
		message(archive.Moment{Wall: time.Time{}, Precision: archive.PrecisionYear}, "방", "너", "year 1 is no date"),
		message(at(t, "2015-07-09 20:34"), "방", "나", "3"),
		message(at(t, "2003-01-01 00:00"), "방", "너", "0b"),
	)
	put(t, c, "b", message(at(t, "2015-07-09 20:34"), "방", "나", "4"), message(at(t, "2003-01-01 00:00"), "방", "나", "0c"))
	want := []string{"undated", "year 1 is no date", "0", "0b", "0c", "1", "2", "3", "4"}
	if got := texts(items(t, c, Query{})); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	slices.Reverse(want)
	if got := texts(items(t, c, Query{Newest: true})); !slices.Equal(got, want) {
		t.Errorf("newest first: got %q, want %q", got, want)
	}
}

func TestPutJoinsWhatIsNew(t *testing.T) {
	first := photo(archive.At(day(2015, 7, 9), archive.PrecisionSecond, archive.OriginMtime), 1, "제주")
	changed := func(f func(*archive.Item)) archive.Item {
		it := photo(first.Moment, 1, "제주")
		f(&it)
		return it
	}
	tests := map[string]struct {
		again   archive.Item
		imp     string
		line    int
		outcome Outcome
		check   func(archive.Item) bool
	}{
		"the same again": {again: first, imp: "a", outcome: Known},
		"another import": {again: first, imp: "b", outcome: Linked},
		"another album": {again: changed(func(it *archive.Item) { it.Collections[0].Title = "여름" }), imp: "a", outcome: Linked,
			check: func(it archive.Item) bool {
				return len(it.Collections) == 2 && it.Collections[0].Title == "제주" && it.Collections[1].Title == "여름"
			}},
		"a caption": {again: changed(func(it *archive.Item) { it.Text = "바다" }), imp: "a", outcome: Linked,
			check: func(it archive.Item) bool { return it.Text == "바다" }},
		"a better date": {again: changed(func(it *archive.Item) {
			it.Moment = archive.At(day(2014, 1, 2), archive.PrecisionSecond, archive.OriginEXIF)
		}), imp: "a", outcome: Linked,
			check: func(it archive.Item) bool { return it.Moment.Year() == 2014 && it.Moment.Origin == archive.OriginEXIF }},
		"a worse date": {again: changed(func(it *archive.Item) { it.Moment = archive.Moment{} }), imp: "a", outcome: Known,
			check: func(it archive.Item) bool { return it.Moment == first.Moment }},
		"an offset": {again: changed(func(it *archive.Item) { it.Moment.Offset = archive.EastOf(32400) }), imp: "a", outcome: Linked,
			check: func(it archive.Item) bool { return it.Moment.Offset.Known }},
		"a live video": {again: changed(func(it *archive.Item) {
			it.Media = append(it.Media, archive.Media{SHA256: hash(2), Name: "a.mov", MIME: "video/mp4", Role: archive.RoleLive})
		}), imp: "a", outcome: Linked, check: func(it archive.Item) bool { return len(it.Media) == 2 }},
		"a person and a tag": {again: changed(func(it *archive.Item) { it.People, it.Tags = []string{"나"}, []string{"섬"} }),
			imp: "a", outcome: Linked, check: func(it archive.Item) bool { return len(it.People) == 1 && len(it.Tags) == 1 }},
		"a favorite": {again: changed(func(it *archive.Item) { it.Favorite = true }), imp: "a", outcome: Linked,
			check: func(it archive.Item) bool { return it.Favorite }},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			c := open(t)
			put(t, c, "a", first)
			if got := put(t, c, tt.imp, tt.again); got[0] != tt.outcome {
				t.Errorf("outcome %d, want %d", got[0], tt.outcome)
			}
			all := items(t, c, Query{})
			if len(all) != 1 || tt.check != nil && !tt.check(all[0]) {
				t.Errorf("got %s", asJSON(t, all))
			}
			if again := put(t, c, tt.imp, tt.again); again[0] != Known {
				t.Errorf("the same once more: outcome %d, want %d", again[0], Known)
			}
			consistent(t, c)
		})
	}
}

func TestMissingMediaArrive(t *testing.T) {
	c := open(t)
	m := message(at(t, "2015-07-09 20:34"), "방", "나", "사진")
	m.Media = []archive.Media{{Name: "a.jpg", Missing: true}, {Missing: true}}
	put(t, c, "a", m)
	if cells, err := c.Cells(t.Context(), Query{Pictures: true}); err != nil || len(cells) != 0 {
		t.Errorf("cells %v, %v", cells, err)
	}
	m.Media = []archive.Media{{SHA256: hash(1), Name: "a.jpg", MIME: "image/jpeg"}, {SHA256: hash(2), Name: "b.jpg", MIME: "image/jpeg"}}
	if got := put(t, c, "b", m); got[0] != Linked {
		t.Errorf("outcome %d", got[0])
	}
	got := items(t, c, Query{})[0].Media
	if len(got) != 2 || got[0].SHA256 != hash(1) || got[1].SHA256 != hash(2) {
		t.Errorf("media %+v", got)
	}
	m.Media = []archive.Media{{Name: "a.jpg", Missing: true}}
	if got := put(t, c, "b", m); got[0] != Known {
		t.Errorf("missing once more: outcome %d", got[0])
	}
	consistent(t, c)
}

func TestSourcesAreInTheirOrder(t *testing.T) {
	c := open(t)
	m := message(at(t, "2015-07-09 20:34"), "방", "나", "안녕")
	put(t, c, "a", m)
	put(t, c, "b", message(at(t, "2015-07-09 20:33"), "방", "나", "앞"), m)
	got, err := c.Sources(t.Context(), m.Identity())
	want := []Source{{"a", "chat.txt", 1}, {"b", "chat.txt", 2}}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("got %v, %v, want %v", got, err, want)
	}
}

func day(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 12, 0, 0, 0, time.UTC) }

func asJSON(t testing.TB, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
