package catalog

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"dotori/archive"
)

// telling is a message of a room as the archive of one person has it.
func telling(t *testing.T, minute, room, author, text string, own bool) archive.Item {
	it := message(at(t, "2015-07-09 20:"+minute), room, author, text)
	it.Own = own
	return it
}

// mine returns the texts that show on the own side.
func mine(t *testing.T, c *Catalog, q Query) string {
	t.Helper()
	var all []string
	for _, it := range items(t, c, q) {
		if it.Own {
			all = append(all, it.Text)
		}
	}
	return strings.Join(all, " ")
}

func TestAChatShowsOneOwnersSide(t *testing.T) {
	c := open(t)
	kakao := func(name string) Alias { return Alias{"kakaotalk", name} }
	a := []archive.Item{telling(t, "01", "가족", "민지", "a1", true), telling(t, "02", "가족", "엄마", "a2", false), telling(t, "03", "나만", "민지", "a3", true),
		telling(t, "04", "가족", "회원님", "a4", true)}
	b := []archive.Item{telling(t, "01", "우리집", "딸", "a1", false), telling(t, "02", "우리집", "영희", "a2", true), telling(t, "05", "우리집", "영희", "b5", true),
		telling(t, "06", "친정", "영희", "b6", true), telling(t, "07", "친정", "이모", "b7", false)}
	put(t, c, "a", a...)
	put(t, c, "b", b...)
	if got := mine(t, c, Query{}); got != "a1 a2 a3 a4 b5 b6" {
		t.Errorf("as archives say: %s", got)
	}
	act(t, c, []Edit{EditRoom(CollectionName{"kakaotalk", archive.Chat, "우리집"}, CollectionName{"kakaotalk", archive.Chat, "가족"}),
		EditStack(b[0].Identity(), a[0].Identity()), EditStack(b[1].Identity(), a[1].Identity())})
	consistent(t, c)
	keepers, err := c.Keepers(t.Context())
	if err != nil || len(keepers) != 2 || keepers[0].Alias != kakao("민지") || !keepers[0].Eyes || keepers[1].Eyes || !slices.Equal(keepers[1].Imports, []string{"b"}) {
		t.Fatalf("%+v, %v", keepers, err)
	}
	if got := mine(t, c, Query{}); got != "a1 a3 a4 b6" {
		t.Errorf("with the eyes of the first: %s", got)
	}
	act(t, c, Merge("엄마", Person{ID: PersonID(kakao("엄마")), Title: "엄마", Aliases: []Alias{kakao("엄마")}}, Person{ID: PersonID(kakao("영희")), Aliases: []Alias{kakao("영희")}}))
	back := act(t, c, []Edit{EditViewpoint(kakao("엄마"))})
	if got := mine(t, c, Query{}); got != "a2 a3 b5 b6" {
		t.Errorf("with hers: %s", got)
	}
	var by []string
	rooms, err := c.Collections(t.Context(), archive.Chat)
	for _, r := range rooms {
		if r.Title == "가족" {
			all, failed := c.Messages(t.Context(), r.ID, 0, 9, false)
			for _, m := range all {
				by = append(by, m.Item.Author+"="+m.By)
			}
			err = errors.Join(err, failed)
			if slices.Sort(r.People); !slices.Equal(r.People, []string{"민지", "엄마", "회원님"}) {
				t.Errorf("who speaks: %q", r.People)
			}
		}
	}
	if want := []string{"민지=", "엄마=", "회원님=", "영희=엄마"}; err != nil || !slices.Equal(by, want) {
		t.Errorf("called %q, %v; want %q", by, err, want)
	}
	one, err := c.Item(t.Context(), a[0].Identity())
	if err != nil || one.Own {
		t.Errorf("one by itself: %+v, %v", one, err)
	}
	act(t, c, back)
	if got := mine(t, c, Query{}); got != "a1 a3 a4 b6" {
		t.Errorf("taken back: %s", got)
	}
}

// All that was written under a name may lie under what another tells.
func TestAPersonKeepsNamesThatShowNowhere(t *testing.T) {
	c := open(t)
	mother, name := Alias{"kakaotalk", "엄마"}, Alias{"kakaotalk", "영희"}
	a, b := telling(t, "01", "가족", mother.Name, "a1", false), telling(t, "01", "우리집", name.Name, "a1", true)
	put(t, c, "a", a)
	put(t, c, "b", b)
	act(t, c, append(Merge("엄마", Person{ID: PersonID(mother), Aliases: []Alias{mother}}, Person{ID: PersonID(name), Aliases: []Alias{name}}), EditOwner(name, true)))
	act(t, c, []Edit{EditStack(b.Identity(), a.Identity())})
	all, err := c.People(t.Context())
	if err != nil || len(all) != 1 || !slices.Equal(all[0].Aliases, []Alias{mother, name}) || !all[0].Me || all[0].Count != 1 {
		t.Errorf("people %+v, %v", all, err)
	}
}

// Where the chosen one does not speak, it is the owner who wrote most.
func TestEyesOfSomebodyWhoIsNotThere(t *testing.T) {
	c := open(t)
	put(t, c, "a", telling(t, "01", "산악회", "아빠", "a1", true), telling(t, "02", "산악회", "아빠", "a2", true))
	put(t, c, "b", telling(t, "03", "산악회", "엄마", "b3", true))
	put(t, c, "c", telling(t, "04", "친구", "나", "c4", true))
	act(t, c, []Edit{EditViewpoint(Alias{"kakaotalk", "나"})})
	if got := mine(t, c, Query{}); got != "a1 a2 c4" {
		t.Errorf("mine: %s", got)
	}
	forth := act(t, c, []Edit{EditWhose("a", Alias{"kakaotalk", "나"})}) // he exported it on her telephone
	if got := mine(t, c, Query{}); got != "a1 a2 c4" {
		t.Errorf("after another owner: %s", got)
	}
	if k, err := c.Keepers(t.Context()); err != nil || len(k) != 2 || len(k[0].Imports) != 2 {
		t.Errorf("%+v, %v", k, err)
	}
	act(t, c, forth)
	if k, err := c.Keepers(t.Context()); err != nil || len(k) != 3 {
		t.Errorf("%+v, %v", k, err)
	}
}

func TestOptionsNameTheOwner(t *testing.T) {
	c := open(t)
	put(t, c, "a", telling(t, "01", "가족", "회원님", "a1", true))
	put(t, c, "b", telling(t, "01", "가족", "회원님", "b1", true))
	for imp, owner := range map[string]string{"a": "민지", "b": "영희, 엄마"} {
		must(t, c.PutImport(t.Context(), Import{ID: imp, Service: "kakaotalk", State: Done, Options: archive.Options{"owner": owner}}))
	}
	if got := mine(t, c, Query{}); got != "a1" {
		t.Errorf("mine: %s", got)
	}
	if k, err := c.Keepers(t.Context()); err != nil || len(k) != 2 || k[1].Alias.Name != "영희" {
		t.Errorf("%+v, %v", k, err)
	}
}

func TestOwnersAreChecked(t *testing.T) {
	c := open(t)
	a := Alias{"kakaotalk", "나"}
	for name, e := range map[string]Edit{
		"no import":      EditWhose("", a),
		"other item":     {EditWhose("x", a).Item, "whose", EditWhose("y", a).Value},
		"no name":        EditViewpoint(Alias{"kakaotalk", ""}),
		"other":          {EditWhose("x", a).Item, "viewpoint", EditViewpoint(a).Value},
		"no JSON object": {EditViewpoint(a).Item, "viewpoint", `"나"`},
	} {
		if err := c.Apply(t.Context(), e); !errors.Is(err, ErrEdit) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
