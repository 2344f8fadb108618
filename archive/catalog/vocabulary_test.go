package catalog

import (
	"slices"
	"testing"

	"dotori/archive"
)

func TestVocabulary(t *testing.T) {
	c := open(t)
	said := message(at(t, "2015-07-09 20:34"), "우리 가족", "엄마", "제주 사진")
	shown := photo(at(t, "2015-07-10 09:00"), 1, "제주")
	shown.People, shown.Tags = []string{"아빠", "엄마"}, []string{"여름", "바다"}
	again := photo(at(t, "2015-07-11 09:00"), 2, "제주")
	again.Tags = []string{"바다"}
	put(t, c, "a", said, shown, again)
	if err := c.Apply(t.Context(), EditPerson(Person{ID: PersonID(Alias{"kakaotalk", "엄마"}), Title: "어머니", Aliases: []Alias{{"kakaotalk", "엄마"}}})); err != nil {
		t.Fatal(err)
	}
	names, err := c.Names(t.Context())
	if slices.Sort(names); err != nil || !slices.Equal(names, []string{"아빠", "어머니", "엄마"}) {
		t.Errorf("names %q, %v", names, err)
	}
	tags, err := c.Tags(t.Context())
	if err != nil || !slices.Equal(tags, []string{"바다", "여름"}) {
		t.Errorf("tags %q, %v", tags, err)
	}
}

func TestOriginalsOfMany(t *testing.T) {
	c, one, two, three := open(t), photo(at(t, "2015-07-09 20:34"), 1, ""), photo(at(t, "2015-07-10 20:34"), 2, ""), photo(at(t, "2015-07-11 20:34"), 3, "")
	put(t, c, "a", one, two, three)
	for _, it := range []archive.Item{one, two, three} {
		apply(t, c, it, "title", `"바다"`)
	}
	apply(t, c, two, "favorite", "true")
	got, err := c.OriginalsOf(t.Context(), []string{one.Identity(), two.Identity(), "no id"})
	want := []Edit{{one.Identity(), "title", `""`}, {two.Identity(), "title", `""`}, {two.Identity(), "favorite", "false"}}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("got %v, %v, want %v", got, err, want)
	}
}
