package catalog

import (
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

	days, err := c.Days(t.Context(), room)
	if err != nil || len(days) != 10 || days[9].Count != 5 || days[2].Day.Day() != 3 {
		t.Errorf("days %v, %v", days, err)
	}
	got, _, _ = read(days[4].First, 1, false)
	check("the first of a day", got, "40")
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
