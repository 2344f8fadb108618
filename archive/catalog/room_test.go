package catalog

import (
	"errors"
	"slices"
	"testing"

	"dotori/archive"
)

func TestRoomsBecomeOneAndTwoAgain(t *testing.T) {
	c := open(t)
	mine, hers := CollectionName{"kakaotalk", archive.Chat, "가족"}, CollectionName{"kakaotalk", archive.Chat, "우리집"}
	a, b := message(at(t, "2015-07-09 20:34"), mine.Title, "나", "밥 먹자"), message(at(t, "2015-07-09 20:35"), hers.Title, "엄마", "그래")
	both := message(at(t, "2015-07-09 20:36"), hers.Title, "엄마", "둘 다")
	both.Collections = append(both.Collections, archive.Collection{Kind: archive.Chat, Title: mine.Title})
	put(t, c, "a", a, b, both)
	apply(t, c, b, "albums", `["고른 것"]`)
	before := snapshot(t, c)

	join := EditRoom(hers, mine)
	back := act(t, c, []Edit{join})
	consistent(t, c)
	late := message(at(t, "2015-07-09 20:37"), hers.Title, "아빠", "나중에 온 것")
	put(t, c, "b", late)
	consistent(t, c)
	rooms, err := c.Collections(t.Context(), archive.Chat)
	if err != nil || len(rooms) != 1 || rooms[0].Name() != mine || rooms[0].Count != 4 || !slices.Equal(rooms[0].People, []string{"엄마", "나", "아빠"}) {
		t.Fatalf("rooms %+v, %v", rooms, err)
	}
	said, err := c.Messages(t.Context(), rooms[0].ID, 0, 10, false)
	if err != nil || len(said) != 4 || len(said[2].Item.Collections) != 1 || len(said[1].Item.Collections) != 2 {
		t.Errorf("messages %s, %v", asJSON(t, said), err)
	}
	cells, err := c.Cells(t.Context(), Query{Kinds: []archive.Kind{archive.Message}})
	if err != nil || len(cells) != 1 || cells[0].Title != mine.Title || cells[0].Count != 4 {
		t.Errorf("cells %+v, %v", cells, err)
	}
	for word, want := range map[string]int{"가족 그래": 1, "우리집 그래": 0, "둘": 1} {
		if hits, _, err := c.Search(t.Context(), word, Query{}, 10); err != nil || len(hits) != want {
			t.Errorf("%s: %d found, %v, want %d", word, len(hits), err, want)
		}
	}
	if joined, err := c.Joined(t.Context()); err != nil || !slices.Equal(joined, []Joined{{From: hers, Into: mine}}) {
		t.Errorf("joined %+v, %v", joined, err)
	}
	if again := put(t, c, "a", a, b, both); slices.Contains(again, Added) || slices.Contains(again, Linked) {
		t.Errorf("the same again: %v", again)
	}

	act(t, c, back)
	consistent(t, c)
	if _, err := c.RemoveImport(t.Context(), "b"); err != nil {
		t.Fatal(err)
	}
	if got := snapshot(t, c); got != before {
		t.Errorf("two again: %s\nwant %s", got, before)
	}
}

func TestRoomsFollowEachOther(t *testing.T) {
	c := open(t)
	name := func(title string) CollectionName { return CollectionName{"kakaotalk", archive.Chat, title} }
	put(t, c, "a", message(at(t, "2015-07-09 20:34"), "하나", "나", "1"), message(at(t, "2015-07-09 20:35"), "둘", "나", "2"))
	titles := func() (all []string) {
		for _, it := range items(t, c, Query{}) {
			all = append(all, it.Collections[0].Title)
		}
		return all
	}
	for _, tt := range []struct {
		edit Edit
		want []string
	}{
		{EditRoom(name("하나"), name("둘")), []string{"둘", "둘"}},
		{EditRoom(name("둘"), name("셋")), []string{"셋", "셋"}},
		{EditRoom(name("셋"), name("하나")), []string{"둘", "둘"}}, // a circle is cut
		{EditRoom(name("하나"), CollectionName{}), []string{"하나", "하나"}},
		{EditRoom(name("셋"), CollectionName{}), []string{"하나", "셋"}},
		{EditRoom(name("둘"), CollectionName{}), []string{"하나", "둘"}},
	} {
		must(t, c.Apply(t.Context(), tt.edit))
		if got := titles(); !slices.Equal(got, tt.want) {
			t.Errorf("after %s: %q, want %q", tt.edit.Value, got, tt.want)
		}
		consistent(t, c)
	}
	own := CollectionName{"", archive.Album, "내 앨범"}
	for _, e := range []Edit{EditRoom(own, name("둘")), EditRoom(name("둘"), own), EditRoom(name("둘"), name("둘")), {EditRoom(name("둘"), own).Item, "room", `{}`}} {
		if err := c.Apply(t.Context(), e); !errors.Is(err, ErrEdit) {
			t.Errorf("%+v: %v", e, err)
		}
	}
}

// Two sisters call their chats with their mother the same.
func TestARoomOfTwoExportsBecomesTwo(t *testing.T) {
	c := open(t)
	room := func(title string) CollectionName { return CollectionName{"kakaotalk", archive.Chat, title} }
	mine, hers := message(at(t, "2015-07-09 20:34"), "엄마", "민지", "밥 먹었어?"), message(at(t, "2015-07-09 20:34"), "엄마", "민서", "언제 와?")
	put(t, c, "a", mine)
	put(t, c, "b", hers)
	before := snapshot(t, c)
	counts := func() map[string]int {
		rooms, err := c.Collections(t.Context(), archive.Chat)
		if err != nil {
			t.Fatal(err)
		}
		all := map[string]int{}
		for _, r := range rooms {
			all[r.Title] = r.Count
		}
		return all
	}

	back := act(t, c, []Edit{EditRoomOf("b", room("엄마"), room("엄마 (민서)"))})
	put(t, c, "b", message(at(t, "2015-07-09 20:40"), "엄마", "민서", "나중에"))
	consistent(t, c)
	if got := counts(); len(got) != 2 || got["엄마"] != 1 || got["엄마 (민서)"] != 2 {
		t.Errorf("apart: %v", got)
	}
	if joined, err := c.Joined(t.Context()); err != nil || !slices.Equal(joined, []Joined{{room("엄마"), room("엄마 (민서)"), "b"}}) {
		t.Errorf("joined %+v, %v", joined, err)
	}
	act(t, c, []Edit{EditRoom(room("엄마"), room("우리 엄마"))})
	if got := counts(); len(got) != 2 || got["우리 엄마"] != 1 || got["엄마 (민서)"] != 2 {
		t.Errorf("the rest is called otherwise: %v", got)
	}
	act(t, c, []Edit{EditRoom(room("엄마 (민서)"), room("우리 엄마"))})
	consistent(t, c)
	if got := counts(); len(got) != 1 || got["우리 엄마"] != 3 {
		t.Errorf("together again: %v", got)
	}
	act(t, c, []Edit{EditRoom(room("엄마 (민서)"), CollectionName{}), EditRoom(room("엄마"), CollectionName{})})
	act(t, c, back)
	if _, err := c.RemoveImport(t.Context(), "b"); err != nil {
		t.Fatal(err)
	}
	put(t, c, "b", hers)
	consistent(t, c)
	if got := snapshot(t, c); got != before {
		t.Errorf("as before: %s\nwant %s", got, before)
	}
	if err := (Edit{EditRoom(room("엄마"), room("방")).Item, "room", EditRoomOf("b", room("엄마"), room("방")).Value}).Check(); !errors.Is(err, ErrEdit) {
		t.Errorf("an edit of another part: %v", err)
	}
}
