package catalog

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"dotori/archive"
)

func TestChatsArePagedBothWays(t *testing.T) {
	c := open(t)
	var all []archive.Item
	for i := range 95 {
		all = append(all, message(at(t, fmt.Sprintf("2015-07-%02d 20:34", 1+i/10)), "방", "나", fmt.Sprint(i)), message(at(t, "2015-07-01 00:00"), "다른 방", "나", fmt.Sprint(i)))
	}
	put(t, c, "a", all...)
	rooms, err := c.Collections(t.Context(), archive.Chat)
	if err != nil {
		t.Fatal(err)
	}
	room := rooms[0].ID
	read := func(from Key, n int, backwards bool) (said []string, first, last Key) {
		t.Helper()
		page, err := c.Messages(t.Context(), room, from, n, backwards)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range page {
			said = append(said, m.Item.Text)
		}
		if len(page) > 0 {
			first, last = page[0].Key, page[len(page)-1].Key
		}
		return said, first, last
	}
	check := func(what string, got []string, want ...string) {
		t.Helper()
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", what, got, want)
		}
	}
	got, first, _ := read(0, 3, true)
	check("the end", got, "92", "93", "94")
	got, _, _ = read(first, 2, true)
	check("before it", got, "90", "91")
	got, _, last := read(0, 2, false)
	check("the beginning", got, "0", "1")
	got, _, _ = read(last+1, 2, false)
	check("after it", got, "2", "3")
	got, _, _ = read(KeyAt(day(2015, 7, 3)), 1, false)
	check("from a day", got, "20")

	days, err := c.Days(t.Context(), room, 2015, 7)
	if err != nil || len(days) != 10 || days[9].Count != 5 || days[2].Day.Day() != 3 {
		t.Errorf("days %v, %v", days, err)
	}
	got, _, _ = read(days[4].First, 1, false)
	check("the first of a day", got, "40")
	if days, err := c.Days(t.Context(), room, 2015, 8); err != nil || len(days) != 0 {
		t.Errorf("days of August %v, %v", days, err)
	}
}

func TestItemsOfARoomAreNumbered(t *testing.T) {
	c := home(t)
	rooms, err := c.Collections(t.Context(), archive.Chat)
	if err != nil {
		t.Fatal(err)
	}
	room := rooms[1] // 가족방
	for n, want := range []string{"졸업 축하해", "사진", "잘 자", "8월이다"} {
		key, err := c.KeyOf(t.Context(), room.ID, KeyAt(day(2015, 7, 1)), n)
		page, _ := c.Messages(t.Context(), room.ID, key, 1, false)
		if err != nil || len(page) != 1 || page[0].Item.Text != want {
			t.Errorf("item %d: %v, %v, want %q", n, page, err, want)
		}
	}
	if _, err := c.KeyOf(t.Context(), room.ID, 0, 4); !errors.Is(err, ErrNotFound) {
		t.Errorf("behind the last one: %v", err)
	}
	if ids, err := c.IDs(t.Context(), room.ID, KeyAt(day(2015, 7, 20)), 2); err != nil || len(ids) != 2 {
		t.Errorf("ids %v, %v", ids, err)
	} else if it, err := c.Item(t.Context(), ids[1]); err != nil || it.Text != "8월이다" {
		t.Errorf("the second is %q, %v", it.Text, err)
	}
	for _, tt := range []struct{ from, to, want int }{{1, 31, 2}, {1, 32, 4}, {19, 20, 1}, {20, 21, 0}} {
		n, err := c.CountIn(t.Context(), room.ID, KeyAt(day(2015, 7, tt.from)), KeyAt(day(2015, 7, tt.to)))
		if err != nil || n != tt.want {
			t.Errorf("from %d to %d: %d, %v, want %d", tt.from, tt.to, n, err, tt.want)
		}
	}
	voices, err := c.Voices(t.Context(), room.ID)
	if want := []Voice{{"엄마", 3}, {"나", 1}}; err != nil || !slices.Equal(voices, want) {
		t.Errorf("voices %v, %v, want %v", voices, err, want)
	}
}

func TestEveryPictureOfARoomIsShown(t *testing.T) {
	c := open(t)
	several := message(at(t, "2015-07-20 10:00"), "가족방", "엄마", "")
	several.Media = []archive.Media{
		{SHA256: hash(1), MIME: "image/jpeg", Width: 30, Height: 40}, {Name: "사진", Missing: true},
		{SHA256: hash(2), MIME: "video/mp4", Duration: 3}, {SHA256: hash(3), MIME: "video/mp4", Role: archive.RoleLive},
		{SHA256: hash(4), MIME: "application/pdf"}}
	hidden := message(at(t, "2015-07-20 11:00"), "가족방", "엄마", "")
	hidden.Media, hidden.Hidden = []archive.Media{{SHA256: hash(5), MIME: "image/jpeg"}}, true
	other := message(at(t, "2015-07-20 09:00"), "다른 방", "엄마", "")
	other.Media = []archive.Media{{SHA256: hash(6), MIME: "image/jpeg"}}
	put(t, c, "a", other, several, hidden, message(at(t, "2015-07-20 12:00"), "가족방", "나", "예쁘다"))
	rooms, err := c.Collections(t.Context(), archive.Chat)
	if err != nil {
		t.Fatal(err)
	}
	cells, err := c.Shown(t.Context(), rooms[0].ID)
	if err != nil || len(cells) != 2 || cells[0].SHA256 != hash(1) || cells[0].Aspect != 0.75 || cells[1].SHA256 != hash(2) ||
		cells[1].Duration != 3 || cells[0].Key != cells[1].Key || cells[0].ID != several.Identity() {
		t.Errorf("%+v, %v", cells, err)
	}
	found, err := c.ByID(t.Context(), []string{several.Identity(), hidden.Identity(), hash(9)})
	if err != nil || len(found) != 1 || found[several.Identity()].Author != "엄마" {
		t.Errorf("by id: %v, %v", found, err)
	}
}

func TestWhatIsSaidIsApartFromWhoSaidIt(t *testing.T) {
	c := home(t)
	rooms, err := c.Collections(t.Context(), archive.Chat)
	if err != nil {
		t.Fatal(err)
	}
	for query, want := range map[string][2]int{"엄마": {0, 0}, "가족방": {0, 0}, "졸업": {1, 1}, "모이자": {1, 0}, "뷁": {0, 0}} {
		q := Query{Kinds: []archive.Kind{archive.Message}, Text: query, Said: true}
		everywhere, err := c.Keys(t.Context(), q)
		if err != nil || len(everywhere) != want[0] {
			t.Errorf("%s: %d found, %v, want %d", query, len(everywhere), err, want[0])
		}
		q.Collection = rooms[1].ID
		here, err := c.Keys(t.Context(), q)
		if err != nil || len(here) != want[1] {
			t.Errorf("%s: %d found in one room, %v, want %d", query, len(here), err, want[1])
		}
	}
}

func TestCommentsFollowWhatTheyAnswer(t *testing.T) {
	c := home(t)
	diary := items(t, c, Query{Kinds: []archive.Kind{archive.Diary}})[0]
	got, err := c.Comments(t.Context(), diary.ID)
	if want := []string{"축하해", "고마워", "나도!"}; err != nil || !slices.Equal(texts(got), want) {
		t.Errorf("got %q, %v, want %q", texts(got), err, want)
	}
}

func TestCommentsThatAnswerEachOtherEnd(t *testing.T) {
	c := open(t)
	a := archive.Item{Kind: archive.Comment, Service: "cyworld", NativeID: "a", Text: "a"}
	b := archive.Item{Kind: archive.Comment, Service: "cyworld", NativeID: "b", Text: "b", Parent: a.Identity()}
	a.Parent = b.Identity()
	put(t, c, "a", a, b)
	got, err := c.Comments(t.Context(), a.Identity())
	if err != nil || !slices.Equal(texts(got), []string{"b"}) {
		t.Errorf("got %q, %v", texts(got), err)
	}
}

func TestNeighboursAreNextInTheQuery(t *testing.T) {
	c := open(t)
	var ids []string
	for i := range 3 {
		it := archive.Item{Kind: archive.Diary, Service: "cyworld", Moment: at(t, fmt.Sprintf("2005-01-0%d 00:00", i+1)), Text: fmt.Sprint(i)}
		put(t, c, "a", it, message(it.Moment, "방", "나", fmt.Sprint(i)))
		ids = append(ids, it.Identity())
	}
	q := Query{Kinds: []archive.Kind{archive.Diary}}
	for i, want := range [][2]string{{"", ids[1]}, {ids[0], ids[2]}, {ids[1], ""}} {
		before, after, err := c.Neighbours(t.Context(), ids[i], q)
		if err != nil || [2]string{before, after} != want {
			t.Errorf("%d: %s, %s, %v, want %v", i, before, after, err, want)
		}
	}
}

func TestMediaComesNewestFirst(t *testing.T) {
	c := home(t)
	var got []string
	for m, err := range c.MediaNewestFirst(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, m.SHA256[:1]+" "+m.MIME)
	}
	want := []string{"4 video/mp4", "5 image/jpeg", "1 image/jpeg", "6 image/jpeg", "8 image/png", "2 image/jpeg"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if m, err := c.Media(t.Context(), hash(8)); err != nil || m.MIME != "image/png" || m.Height != 200 {
		t.Errorf("Media: %+v, %v", m, err)
	}
}
