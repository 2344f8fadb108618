package catalog

import (
	"errors"
	"slices"
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
	if len(before) != 3 || before[0].Title != "엄마" || before[0].Count != 3 || before[0].Me || !before[1].Me {
		t.Fatalf("before: %+v", before)
	}
	mother := Person{ID: before[0].ID}
	if err := c.ApplyAll(t.Context(), Merge("우리 엄마", before[0], before[2])); err != nil {
		t.Fatal(err)
	}
	merged := people()
	if len(merged) != 2 || merged[0].Title != "우리 엄마" || merged[0].Count != 4 || len(merged[0].Aliases) != 2 {
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

// family puts three names of a mother and a namesake into a catalog.
func family(t *testing.T) *Catalog {
	c := open(t)
	entry := archive.Item{Kind: archive.Guestbook, Service: "cyworld", Moment: at(t, "2005-01-01 00:00"), Author: "엄마별", Text: "다녀간다"}
	post := archive.Item{Kind: archive.Post, Service: "tistory", Moment: at(t, "2010-01-01 00:00"), Author: "엄마", Text: "김치"}
	tagged := photo(at(t, "2015-07-09 21:00"), 1, "제주")
	tagged.People = []string{"엄마", "아빠"}
	put(t, c, "a", entry, post, tagged, message(at(t, "2015-07-09 20:34"), "방", "엄마", "밥"), message(at(t, "2016-07-09 20:35"), "방", "엄마", "밥!"))
	return c
}

func everybody(t *testing.T, c *Catalog) map[string]Person {
	t.Helper()
	all, err := c.People(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	by := map[string]Person{}
	for _, p := range all {
		by[string(p.Aliases[0].Service)+" "+p.Title] = p
	}
	if len(by) != len(all) {
		t.Fatalf("people share an id: %+v", all)
	}
	return by
}

// act applies edits and returns those that take them back, as ingest does.
func act(t *testing.T, c *Catalog, edits []Edit) (back []Edit) {
	t.Helper()
	for _, e := range edits {
		was := Edit{Item: e.Item, Field: e.Field}
		known, err := c.Edits(t.Context(), e.Item)
		for _, k := range known {
			if k.Field == e.Field {
				was = k
			}
		}
		if err != nil || e.Check() != nil {
			t.Fatal(err, e.Check())
		}
		back = append([]Edit{was}, back...)
	}
	if err := c.ApplyAll(t.Context(), edits); err != nil {
		t.Fatal(err)
	}
	return back
}

func TestPeopleAreTakenApartAsTheyWereBefore(t *testing.T) {
	c := family(t)
	apart := everybody(t, c)
	first := act(t, c, Merge("엄마", apart["kakaotalk 엄마"], apart["cyworld 엄마별"]))
	pair := everybody(t, c)
	second := act(t, c, Merge("어머니", apart["tistory 엄마"], pair["kakaotalk 엄마"]))
	if got := everybody(t, c)["kakaotalk 어머니"]; len(got.Aliases) != 3 || got.Count != 4 {
		t.Errorf("three names: %+v", got)
	}
	act(t, c, second)
	if got := everybody(t, c); asJSON(t, got) != asJSON(t, pair) {
		t.Errorf("the second taken back: %+v, want %+v", got, pair)
	}
	act(t, c, first)
	if got := everybody(t, c); asJSON(t, got) != asJSON(t, apart) {
		t.Errorf("both taken back: %+v, want %+v", got, apart)
	}
}

// What somebody is in shows in the room where it was said, beside what they said.
func TestChatsOfPeopleKnowTheirLastMessage(t *testing.T) {
	c := open(t)
	said, about := message(at(t, "2015-07-09 20:34"), "방", "엄마", "밥"), message(at(t, "2015-07-10 20:34"), "방", "나", "엄마 사진")
	about.People = []string{"엄마"}
	other := message(at(t, "2015-07-11 20:34"), "다른 방", "엄마", "나중")
	put(t, c, "a", said, about, message(at(t, "2015-07-12 20:34"), "방", "나", "끝"), other)
	cells, err := c.Cells(t.Context(), Query{People: []Alias{{"kakaotalk", "엄마"}}})
	if err != nil || len(cells) != 2 || cells[0].Snippet != "엄마 사진" || cells[0].Count != 2 || cells[1].Snippet != "나중" {
		t.Errorf("%+v, %v", cells, err)
	}
	consistent(t, c)
}

// The name whose id the person has must be able to leave it.
func TestNamesLeaveAPerson(t *testing.T) {
	for _, leaves := range []Alias{{"kakaotalk", "엄마"}, {"cyworld", "엄마별"}, {"tistory", "엄마"}} {
		c := family(t)
		apart := everybody(t, c)
		act(t, c, Merge("어머니", apart["kakaotalk 엄마"], apart["cyworld 엄마별"], apart["tistory 엄마"]))
		one := everybody(t, c)["kakaotalk 어머니"]
		back := act(t, c, Split(one, leaves))
		after := everybody(t, c)
		for _, p := range after {
			if p.Title == "어머니" && (len(p.Aliases) != 2 || slices.Contains(p.Aliases, leaves)) {
				t.Errorf("%v left: %+v", leaves, p)
			}
		}
		if alone := after[string(leaves.Service)+" "+leaves.Name]; len(alone.Aliases) != 1 || len(after) != len(apart)-1 {
			t.Errorf("%v left: %+v", leaves, after)
		}
		act(t, c, back)
		if got := everybody(t, c)["kakaotalk 어머니"]; asJSON(t, got) != asJSON(t, one) {
			t.Errorf("%v came back: %+v", leaves, got)
		}
	}
	c := family(t)
	apart := everybody(t, c)
	act(t, c, Merge("엄마", apart["kakaotalk 엄마"], apart["tistory 엄마"]))
	act(t, c, Split(everybody(t, c)["kakaotalk 엄마"], Alias{"tistory", "엄마"}))
	if got := everybody(t, c); asJSON(t, got) != asJSON(t, apart) {
		t.Errorf("a person of one name is left: %+v", got)
	}
}

func TestANameFindsAllOfItsPerson(t *testing.T) {
	c := family(t)
	apart := everybody(t, c)
	act(t, c, Merge("어머니", apart["kakaotalk 엄마"], apart["cyworld 엄마별"]))
	for name, want := range map[string]int{"엄마별": 5, "어머니": 3, "엄마": 5, "아빠": 1, "nobody": 0} {
		if name == "엄마별" {
			want = 3
		}
		q := Query{Person: name}
		if got := items(t, c, q); len(got) != want {
			t.Errorf("%s: %d items, want %d", name, len(got), want)
		}
		if n, err := c.Count(t.Context(), q); err != nil || n != want {
			t.Errorf("%s: %d counted, %v, want %d", name, n, err, want)
		}
	}
	// A name on a service is not its namesake on another.
	for alias, want := range map[Alias]int{{"photos", "엄마"}: 1, {"tistory", "엄마"}: 1, {"kakaotalk", "엄마"}: 2, {"line", "엄마"}: 0} {
		q := Query{People: []Alias{alias}}
		if got := items(t, c, q); len(got) != want {
			t.Errorf("%v: %d items, want %d", alias, len(got), want)
		}
		cells, err := c.Cells(t.Context(), q)
		n := 0
		for _, cell := range cells {
			n += cell.Count
		}
		if err != nil || n != want {
			t.Errorf("%v: cells %+v, %v, want %d", alias, cells, err, want)
		}
		months, err := c.Months(t.Context(), q)
		for _, m := range months {
			n -= m.Count
		}
		if err != nil || n != 0 {
			t.Errorf("%v: months %+v, %v, want %d", alias, months, err, want)
		}
	}
}

func TestPresenceCountsYears(t *testing.T) {
	c := family(t)
	got, err := c.Presence(t.Context(), []Alias{{"kakaotalk", "엄마"}, {"photos", "엄마"}})
	want := []Presence{{Alias{"kakaotalk", "엄마"}, 2016, 1}, {Alias{"kakaotalk", "엄마"}, 2015, 1}, {Alias{"photos", "엄마"}, 2015, 1}}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("got %+v, %v", got, err)
	}
	consistent(t, c)
}

func TestOneselfIsTakenBackToo(t *testing.T) {
	c := family(t)
	apart := everybody(t, c)
	mother := apart["kakaotalk 엄마"]
	back := act(t, c, Own(mother, true))
	if !everybody(t, c)["kakaotalk 엄마"].Me || !items(t, c, Query{People: mother.Aliases})[0].Own {
		t.Error("she is not the owner")
	}
	act(t, c, Merge("어머니", mother, apart["tistory 엄마"])) // of the same id
	if edits, err := c.Edits(t.Context(), mother.ID); err != nil || len(edits) != 2 {
		t.Errorf("edits %+v, %v", edits, err)
	}
	act(t, c, back)
	if everybody(t, c)["kakaotalk 어머니"].Me {
		t.Error("she is still the owner")
	}
	for _, e := range []Edit{{Item: PersonID(Alias{"line", "엄마"}), Field: "owner", Value: `{"service":"kakaotalk","name":"엄마"}`},
		{Item: mother.ID, Field: "owner", Value: `{`}, {Item: mother.ID, Field: "person", Value: `{"title":"x"}`}} {
		if err := c.Apply(t.Context(), e); !errors.Is(err, ErrEdit) {
			t.Errorf("%+v: %v", e, err)
		}
	}
}
