package catalog

import (
	"testing"

	"dotori/archive"
)

func TestPeopleAreMergedAndSplit(t *testing.T) {
	c := open(t)
	entry := archive.Item{Kind: archive.Guestbook, Service: "cyworld", Moment: at(t, "2005-01-01 00:00"), Author: "엄마별", Text: "다녀간다"}
	tagged := photo(at(t, "2015-07-09 21:00"), 1, "제주")
	tagged.Service, tagged.People = "kakaotalk", []string{"엄마"}
	put(t, c, "a", entry, tagged, message(at(t, "2015-07-09 20:34"), "방", "엄마", "밥"), message(at(t, "2015-07-09 20:35"), "방", "엄마", "밥!"),
		message(at(t, "2015-07-09 20:36"), "방", "나", "네"))
	if err := c.SetOwner(t.Context(), "kakaotalk", "나", true); err != nil {
		t.Fatal(err)
	}
	people := func() []Person {
		t.Helper()
		all, err := c.People(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return all
	}
	before := people()
	if len(before) != 3 || before[0].Title != "엄마" || before[0].Count != 2 || before[0].Me || !before[1].Me {
		t.Fatalf("before: %+v", before)
	}
	mother := Person{ID: before[0].ID, Title: "우리 엄마", Aliases: []Alias{{"kakaotalk", "엄마"}, {"cyworld", "엄마별"}}}
	if err := c.Apply(t.Context(), EditPerson(mother)); err != nil {
		t.Fatal(err)
	}
	merged := people()
	if len(merged) != 2 || merged[0].Title != "우리 엄마" || merged[0].Count != 3 || len(merged[0].Aliases) != 2 {
		t.Errorf("merged: %+v", merged)
	}
	if got := items(t, c, Query{People: merged[0].Aliases}); len(got) != 4 {
		t.Errorf("%d items of her, want 4", len(got))
	}
	if edits, err := c.Edits(t.Context(), mother.ID); err != nil || len(edits) != 1 || edits[0].Field != "person" {
		t.Errorf("edits %+v, %v", edits, err)
	}
	if err := c.Apply(t.Context(), EditPerson(Person{ID: mother.ID})); err != nil {
		t.Fatal(err)
	}
	if after := people(); asJSON(t, after) != asJSON(t, before) {
		t.Errorf("split: %+v, want %+v", after, before)
	}
}
