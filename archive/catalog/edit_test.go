package catalog

import (
	"errors"
	"slices"
	"testing"

	"dotori/archive"
)

func apply(t testing.TB, c *Catalog, it archive.Item, field, value string) {
	t.Helper()
	if err := c.Apply(t.Context(), Edit{Item: it.Identity(), Field: field, Value: value}); err != nil {
		t.Fatal(err)
	}
}

func TestEditsShowAndRevert(t *testing.T) {
	tests := map[string]struct {
		value string
		check func(archive.Item) bool
	}{
		"favorite": {`true`, func(it archive.Item) bool { return it.Favorite }},
		"hidden":   {`true`, func(it archive.Item) bool { return it.Hidden }},
		"trashed":  {`true`, func(it archive.Item) bool { return it.Trashed && !it.Hidden }},
		"albums": {`["우리 가족","제주"]`, func(it archive.Item) bool {
			return slices.Equal(it.Collections, []archive.Collection{{Kind: archive.Album, Title: "제주"},
				{Kind: archive.Album, Title: "우리 가족", Own: true}, {Kind: archive.Album, Title: "제주", Own: true}})
		}},
		"title":  {`"새 제목"`, func(it archive.Item) bool { return it.Title == "새 제목" }},
		"text":   {`"고친 글"`, func(it archive.Item) bool { return it.Text == "고친 글" && it.HTML == "" }},
		"tags":   {`["섬"]`, func(it archive.Item) bool { return slices.Equal(it.Tags, []string{"섬"}) }},
		"people": {`["이다람","엄마"]`, func(it archive.Item) bool { return slices.Equal(it.People, []string{"이다람", "엄마"}) }},
		"place": {`{"latitude":33.5,"longitude":126.5}`,
			func(it archive.Item) bool {
				return it.Latitude != nil && *it.Latitude == 33.5 && *it.Longitude == 126.5
			}},
		"moment": {`{"wall":"2003-02-01T00:00:00","offset":"","precision":"day","origin":"user"}`,
			func(it archive.Item) bool { return it.Moment.Year() == 2003 && it.Moment.Origin == archive.OriginUser }},
	}
	for field, tt := range tests {
		t.Run(field, func(t *testing.T) {
			c := open(t)
			it := photo(at(t, "2015-07-09 20:34"), 1, "제주")
			it.Text, it.HTML, it.Details = "처음 글", "<p>처음 <em>글</em></p>", []archive.Detail{{Name: "Visibility", Value: "private"}}
			put(t, c, "a", message(it.Moment, "방", "나", "앞"), it, message(it.Moment, "방", "나", "뒤"))
			before := items(t, c, Query{WithHidden: true})

			apply(t, c, it, field, tt.value)
			if got, err := c.Item(t.Context(), it.Identity()); err != nil || !tt.check(got) {
				t.Errorf("after the edit: %s, %v", asJSON(t, got), err)
			}
			consistent(t, c)
			if got := put(t, c, "a", message(it.Moment, "방", "나", "앞"), it); !slices.Equal(got, []Outcome{Known, Known}) {
				t.Errorf("again: outcomes %v", got)
			}
			if edits, err := c.Edits(t.Context(), it.Identity()); err != nil || len(edits) != 1 || edits[0].Value != tt.value {
				t.Errorf("edits %v, %v", edits, err)
			}
			apply(t, c, it, field, "")
			if got := items(t, c, Query{WithHidden: true}); asJSON(t, got) != asJSON(t, before) {
				t.Errorf("after taking it back: %s, want %s", asJSON(t, got), asJSON(t, before))
			}
			consistent(t, c)
		})
	}
}

func TestEditsWaitForTheirItem(t *testing.T) {
	c, it := open(t), message(at(t, "2015-07-09 20:34"), "방", "나", "졸업 축하")
	apply(t, c, it, "text", `"입학 축하"`)
	apply(t, c, it, "moment", `{"wall":"2003-02-01T00:00:00","precision":"day"}`)
	put(t, c, "a", it)
	got := items(t, c, Query{Text: "입학"})
	if len(got) != 1 || got[0].Moment.Year() != 2003 || got[0].Moment.Origin != archive.OriginUser {
		t.Errorf("got %s", asJSON(t, got))
	}
	if got := items(t, c, Query{Text: "졸업"}); len(got) != 0 {
		t.Errorf("the old text is still found: %s", asJSON(t, got))
	}
	apply(t, c, it, "moment", "")
	apply(t, c, it, "text", "")
	if got := items(t, c, Query{Text: "졸업"}); len(got) != 1 || got[0].Moment != it.Moment {
		t.Errorf("after taking them back: %s", asJSON(t, got))
	}
}

func TestJoinsGoBelowEdits(t *testing.T) {
	c, it := open(t), photo(archive.Moment{}, 1, "")
	put(t, c, "a", it)
	apply(t, c, it, "title", `"내 제목"`)
	named := it
	named.Title, named.Moment = "앨범의 제목", at(t, "2015-07-09 20:34")
	if got := put(t, c, "b", named); got[0] != Linked {
		t.Errorf("outcome %d", got[0])
	}
	if got := items(t, c, Query{})[0]; got.Title != "내 제목" || got.Moment != named.Moment {
		t.Errorf("got %s", asJSON(t, got))
	}
	apply(t, c, it, "title", "")
	if got := items(t, c, Query{})[0]; got.Title != "앨범의 제목" {
		t.Errorf("got %s", asJSON(t, got))
	}
	consistent(t, c)
}

// The order of what the user dated must not depend on when items and edits
// met, or a rebuilt catalog would differ.
func TestMovedItemsKeepTheOrderOfTheirEdits(t *testing.T) {
	const moved = `{"wall":"2015-07-09T20:34:00","precision":"minute"}`
	a, b := message(at(t, "2001-01-01 00:00"), "방", "나", "a"), message(at(t, "2002-01-01 00:00"), "방", "나", "b")
	there := message(at(t, "2015-07-09 20:34"), "방", "나", "there")
	late := message(at(t, "2015-07-09 20:34"), "방", "나", "late")

	first := open(t)
	put(t, first, "x", a, b, there)
	apply(t, first, b, "moment", moved)
	apply(t, first, a, "moment", moved)
	put(t, first, "y", late)

	second := open(t)
	apply(t, second, b, "moment", moved)
	apply(t, second, a, "moment", moved)
	put(t, second, "x", a, b, there)
	put(t, second, "y", late)

	want := []string{"there", "late", "b", "a"}
	for name, c := range map[string]*Catalog{"items first": first, "edits first": second} {
		if got := texts(items(t, c, Query{})); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

func TestWrongEditsAreRefused(t *testing.T) {
	c, it := open(t), photo(archive.Moment{}, 1, "")
	put(t, c, "a", it)
	for _, e := range []Edit{{Field: "kind", Value: `"mail"`}, {Field: "title", Value: `1`}, {Field: "place", Value: `"Jeju"`},
		{Field: "moment", Value: `{"wall":"yesterday"}`}, {Field: "tags", Value: `{`}} {
		e.Item = it.Identity()
		if err := c.Apply(t.Context(), e); !errors.Is(err, ErrEdit) {
			t.Errorf("%+v: %v", e, err)
		}
	}
	if err := c.Apply(t.Context(), Edit{Item: "x", Field: "title", Value: `""`}); err == nil {
		t.Error("a wrong id is taken")
	}
	if edits, err := c.Edits(t.Context(), it.Identity()); err != nil || len(edits) != 0 {
		t.Errorf("edits %v, %v", edits, err)
	}
}

func TestOwnersMakeItemsTheirOwn(t *testing.T) {
	c := open(t)
	put(t, c, "a", message(at(t, "2015-07-09 20:34"), "방", "나", "1"), message(at(t, "2015-07-09 20:34"), "방", "엄마", "2"))
	for _, on := range []bool{true, true, false} {
		if err := c.SetOwner(t.Context(), "kakaotalk", "나", on); err != nil {
			t.Fatal(err)
		}
		all := items(t, c, Query{})
		if all[0].Own != on || all[1].Own {
			t.Errorf("on %v: %s", on, asJSON(t, all))
		}
	}
	if err := c.SetOwner(t.Context(), "cyworld", "엄마", true); err != nil {
		t.Fatal(err)
	}
	if all := items(t, c, Query{}); all[1].Own {
		t.Error("a name of another service counts")
	}
	if got, err := c.Owners(t.Context()); err != nil || !slices.Equal(got, []Owner{{"cyworld", "엄마"}}) {
		t.Errorf("owners %v, %v", got, err)
	}
}
