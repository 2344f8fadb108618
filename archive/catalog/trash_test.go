package catalog

import (
	"errors"
	"slices"
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
func TestWhatAnotherArchiveKeptIsNotInTheTrash(t *testing.T) {
	kept := photo(at(t, "2015-07-09 20:34"), 1, "제주")
	thrown := kept
	thrown.Trashed = true
	for name, order := range map[string][]archive.Item{"thrown away first": {thrown, kept}, "kept first": {kept, thrown}} {
		c := open(t)
		put(t, c, "a", order[0])
		put(t, c, "b", order[1])
		if got := items(t, c, Query{}); len(got) != 1 {
			t.Errorf("%s: %d items", name, len(got))
		}
		consistent(t, c)
	}
}

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

// Hidden chats and those in the trash show as cards there, and nowhere else.
func TestHiddenAndTrashedMessagesHaveCards(t *testing.T) {
	c := open(t)
	hid, gone, stays := message(at(t, "2015-07-09 20:34"), "방", "나", "숨긴 글"), message(at(t, "2015-07-09 20:35"), "방", "나", "버린 글"),
		message(at(t, "2015-07-08 20:36"), "방", "나", "남은 글")
	put(t, c, "a", hid, gone, stays)
	apply(t, c, hid, "hidden", `true`)
	apply(t, c, gone, "trashed", `true`)
	for want, q := range map[string]Query{"숨긴 글": {Hidden: true}, "버린 글": {Trashed: true}, "남은 글": {}} {
		cells, err := c.Cells(t.Context(), q)
		if err != nil || len(cells) != 1 || cells[0].Snippet != want || cells[0].Count != 1 {
			t.Errorf("%s: %+v, %v", want, cells, err)
			continue
		}
		if got := items(t, c, q); len(got) != 1 || got[0].Text != want {
			t.Errorf("%s: items %q", want, texts(got))
		}
		if ids, err := c.Behind(t.Context(), q, cells); err != nil || len(ids) != 1 {
			t.Errorf("%s: behind it %v, %v", want, ids, err)
		}
		if months, err := c.Months(t.Context(), q); err != nil || len(months) != 1 || months[0].Count != 1 {
			t.Errorf("%s: months %+v, %v", want, months, err)
		}
	}
}

func TestTagsFindWhatHasThem(t *testing.T) {
	c := open(t)
	a, b, gone := photo(at(t, "2015-07-09 20:34"), 1, "제주"), photo(at(t, "2016-07-09 20:34"), 2, "제주"), photo(at(t, "2016-07-09 20:35"), 3, "")
	a.Tags, gone.Tags, gone.Hidden = []string{"섬", "여름"}, []string{"비밀"}, true
	put(t, c, "a", a, b, gone)
	apply(t, c, b, "tags", `["섬"]`)
	counts, err := c.TagCounts(t.Context())
	if err != nil || !slices.Equal(counts, []TagCount{{"섬", 2}, {"여름", 1}}) {
		t.Errorf("tags %+v, %v", counts, err)
	}
	for tag, want := range map[string]int{"섬": 2, "여름": 1, "비밀": 0, "바다": 0} {
		cells, err := c.Cells(t.Context(), Query{Tag: tag, Newest: true})
		if got := items(t, c, Query{Tag: tag}); err != nil || len(got) != want || len(cells) != want {
			t.Errorf("%s: %d items, %d cells, %v; want %d", tag, len(got), len(cells), err, want)
		}
		months, err := c.Months(t.Context(), Query{Tag: tag})
		if err != nil || len(months) != want {
			t.Errorf("%s: months %+v, %v", tag, months, err)
		}
	}
}

func TestCoversAreChosen(t *testing.T) {
	c := open(t)
	a, b := photo(at(t, "2015-07-09 20:34"), 1, "제주"), photo(at(t, "2016-07-09 20:34"), 2, "제주")
	put(t, c, "a", a, b)
	album := func() Collection {
		t.Helper()
		all, err := c.Collections(t.Context(), archive.Album)
		if err != nil || len(all) != 1 {
			t.Fatal(all, err)
		}
		return all[0]
	}
	newest := album()
	back := act(t, c, []Edit{EditCover(newest, a.Media[0].SHA256)})
	if got := album(); got.Cover != a.Media[0].SHA256 || !got.Chosen || newest.Cover != b.Media[0].SHA256 || newest.Chosen {
		t.Errorf("the cover is %s after %s", got.Cover, newest.Cover)
	}
	apply(t, c, a, "trashed", `true`)
	if got := album().Cover; got != newest.Cover {
		t.Errorf("a picture in the trash is the cover: %s", got)
	}
	apply(t, c, a, "trashed", "")
	act(t, c, back)
	if got := album().Cover; got != newest.Cover {
		t.Errorf("taken back, the cover is %s", got)
	}
	for _, e := range []Edit{{Item: a.Identity(), Field: "cover", Value: back[0].Value + `{}`}, {Item: EditCover(newest, "").Item, Field: "cover", Value: `{"title":"부산","sha256":"00"}`}} {
		if err := c.Apply(t.Context(), e); !errors.Is(err, ErrEdit) {
			t.Errorf("%+v: %v", e, err)
		}
	}
}
