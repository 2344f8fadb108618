package catalog

import (
	"slices"
	"testing"

	"dotori/archive"
)

// sent is a message with a smaller copy of a picture.
func sent(t *testing.T, sha byte) archive.Item {
	it := message(at(t, "2015-07-10 09:00"), "우리 가족", "엄마", "제주 사진")
	it.Media, it.People = photo(it.Moment, sha, "").Media, []string{"아빠"}
	return it
}

func TestAMessageUnderItsPictureStaysInItsRoom(t *testing.T) {
	c := open(t)
	picture, said := photo(at(t, "2015-07-09 20:34"), 1, "제주"), sent(t, 2)
	put(t, c, "a", picture, said)
	before := snapshot(t, c)
	must(t, c.CheckStacks(t.Context(), under(picture, said)))
	must(t, c.ApplyAll(t.Context(), under(picture, said)))
	consistent(t, c)

	if got := items(t, c, Query{}); len(got) != 2 || len(got[0].Media) != 1 || !slices.Equal(got[0].People, []string{"아빠"}) ||
		got[0].Text != "" || got[0].Moment != picture.Moment || len(got[0].Collections) != 1 || len(got[1].Media) != 1 {
		t.Errorf("items %s", asJSON(t, got))
	}
	cells, err := c.Cells(t.Context(), Query{Pictures: true})
	if err != nil || len(cells) != 1 || cells[0].ID != picture.Identity() || cells[0].Stack != 2 {
		t.Errorf("pictures %+v, %v", cells, err)
	}
	rooms, err := c.Collections(t.Context(), archive.Chat)
	if err != nil || len(rooms) != 1 || rooms[0].Count != 1 {
		t.Fatalf("rooms %+v, %v", rooms, err)
	}
	if shown, err := c.Shown(t.Context(), rooms[0].ID); err != nil || len(shown) != 1 {
		t.Errorf("pictures of the room %+v, %v", shown, err)
	}
	stack, err := c.Stack(t.Context(), picture.Identity())
	if err != nil || len(stack) != 2 || !stack[1].Stays {
		t.Errorf("stack %s, %v", asJSON(t, stack), err)
	}
	if sources, err := c.Sources(t.Context(), picture.Identity()); err != nil || len(sources) != 2 {
		t.Errorf("sources %v, %v", sources, err)
	}

	must(t, c.ApplyAll(t.Context(), apart(said)))
	if got := snapshot(t, c); got != before {
		t.Errorf("apart again: %s\nwant %s", got, before)
	}
}

// One message in the exports of both sides, and its picture in an album.
func TestStacksOfMessagesAndPicturesMeet(t *testing.T) {
	c := open(t)
	picture, mine := photo(at(t, "2015-07-09 20:34"), 1, "제주"), sent(t, 2)
	hers := sent(t, 3)
	hers.Collections[0].Title, hers.Text = "가족", "제주 사진!"
	put(t, c, "a", picture, mine, hers)
	must(t, c.ApplyAll(t.Context(), append(under(picture, mine), under(mine, hers)...)))
	consistent(t, c)
	all := items(t, c, Query{WithHidden: true})
	if len(all) != 2 || len(all[1].Media) != 2 || len(all[1].Collections) != 2 || all[1].Text != mine.Text {
		t.Errorf("items %s", asJSON(t, all))
	}
	if cells, err := c.Cells(t.Context(), Query{Pictures: true}); err != nil || len(cells) != 1 {
		t.Errorf("pictures %+v, %v", cells, err)
	}
	if _, err := c.RemoveImport(t.Context(), "a"); err != nil {
		t.Fatal(err)
	}
	put(t, c, "b", hers)
	put(t, c, "c", picture)
	consistent(t, c)
	if all := items(t, c, Query{}); len(all) != 2 {
		t.Errorf("without what was between: %s", asJSON(t, all))
	}
}

// What was sent several pictures at once shows more than the one that is there.
func TestSeveralPicturesAreUnderNone(t *testing.T) {
	c := open(t)
	picture, said := photo(at(t, "2015-07-09 20:34"), 1, "제주"), sent(t, 2)
	said.Media = append(said.Media, photo(said.Moment, 3, "").Media...)
	put(t, c, "a", picture, said)
	if err := c.CheckStacks(t.Context(), under(picture, said)); err == nil {
		t.Error("it is put under one of them")
	}
}
