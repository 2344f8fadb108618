package catalog

import (
	"errors"
	"slices"
	"testing"

	"dotori/archive"
)

// under stacks items under the first of them.
func under(top archive.Item, below ...archive.Item) (edits []Edit) {
	for _, it := range below {
		edits = append(edits, EditStack(it.Identity(), top.Identity()))
	}
	return edits
}

// apart takes items out of what they are under.
func apart(below ...archive.Item) (edits []Edit) {
	for _, it := range below {
		edits = append(edits, EditStack(it.Identity(), ""))
	}
	return edits
}

func ids(all []archive.Item) (out []string) {
	for _, it := range all {
		out = append(out, it.ID)
	}
	return out
}

func TestATopShowsTheFactsOfAll(t *testing.T) {
	c := open(t)
	top := photo(archive.At(at(t, "2016-01-01 00:00").Wall, archive.PrecisionSecond, archive.OriginMtime), 1, "휴대폰")
	dated := photo(archive.At(at(t, "2015-07-09 20:34").Wall, archive.PrecisionSecond, archive.OriginEXIF), 2, "카메라")
	latitude, longitude := 33.5, 126.5
	dated.Latitude, dated.Longitude, dated.Service = &latitude, &longitude, "cyworld"
	named := photo(archive.Moment{}, 3, "싸이")
	named.Title, named.Text, named.People, named.Tags, named.Service = "바다", "제주에서", []string{"엄마"}, []string{"섬"}, "cyworld"
	other := photo(at(t, "2015-07-10 20:34"), 4, "")
	put(t, c, "a", top, other, dated)
	put(t, c, "b", named)
	before := snapshot(t, c)

	must(t, c.ApplyAll(t.Context(), under(top, dated, named)))
	consistent(t, c)
	all := items(t, c, Query{WithHidden: true})
	if got := ids(all); !slices.Equal(got, []string{top.Identity(), other.Identity()}) {
		t.Fatalf("items %q", got)
	}
	one := all[0]
	if one.Moment != dated.Moment || one.Latitude == nil || one.Title != "바다" || one.Text != "제주에서" || len(one.People) != 1 ||
		len(one.Tags) != 1 || len(one.Collections) != 3 || len(one.Media) != 3 || one.Media[1].Role != archive.RoleVersion {
		t.Errorf("on top: %s", asJSON(t, one))
	}
	sources, err := c.Sources(t.Context(), top.Identity())
	if err != nil || len(sources) != 3 {
		t.Errorf("sources %v, %v", sources, err)
	}
	for _, it := range []archive.Item{top, named} {
		stack, err := c.Stack(t.Context(), it.Identity())
		if err != nil || len(stack) != 3 || stack[0].Item.ID != top.Identity() || len(stack[0].Item.Media) != 1 || stack[0].Item.Moment != top.Moment {
			t.Errorf("stack of %s: %s, %v", it.Title, asJSON(t, stack), err)
		}
		for _, s := range stack {
			if want := map[bool]string{true: "b", false: "a"}[s.Item.ID == named.Identity()]; len(s.Sources) != 1 || s.Sources[0].Import != want {
				t.Errorf("sources of %s: %v, want %s", s.Item.ID, s.Sources, want)
			}
		}
	}
	for imp, want := range map[string]int{"a": 2, "b": 1, "x": 0} {
		if got := items(t, c, Query{Import: imp}); len(got) != want {
			t.Errorf("import %s: %d items, want %d", imp, len(got), want)
		}
	}
	cells, err := c.Cells(t.Context(), Query{})
	if err != nil || len(cells) != 2 || cells[0].Stack != 3 || cells[1].Stack != 0 {
		t.Errorf("cells %+v, %v", cells, err)
	}
	if hits, _, err := c.Search(t.Context(), "제주에서", Query{}, 10); err != nil || len(hits) != 1 || hits[0].Item.ID != top.Identity() {
		t.Errorf("found %+v, %v", hits, err)
	}
	albums, err := c.Collections(t.Context())
	if err != nil || len(albums) != 3 {
		t.Errorf("albums %+v, %v", albums, err)
	}
	for _, a := range albums {
		if a.Count != 1 || (a.Title == "싸이") != (a.Service == "cyworld" && a.Title != "카메라") {
			t.Errorf("album %+v", a)
		}
	}

	must(t, c.ApplyAll(t.Context(), apart(dated, named)))
	consistent(t, c)
	if got := snapshot(t, c); got != before {
		t.Errorf("apart again: %s\nwant %s", got, before)
	}
}

func TestWhatDoesNotFitIsRefused(t *testing.T) {
	c := open(t)
	a, b, text := photo(at(t, "2015-07-09 20:34"), 1, ""), photo(at(t, "2015-07-09 20:35"), 2, ""), message(at(t, "2015-07-09 20:36"), "방", "나", "글")
	put(t, c, "a", a, b, text)
	must(t, c.ApplyAll(t.Context(), under(a, b)))
	for name, edits := range map[string][]Edit{"a text": under(a, text), "a picture under a text": under(text, a), "a circle": under(b, a)} {
		if err := c.CheckStacks(t.Context(), edits); !errors.Is(err, ErrEdit) {
			t.Errorf("%s: %v", name, err)
		}
		must(t, c.ApplyAll(t.Context(), edits)) // as another library may have it
		consistent(t, c)
		if got := len(items(t, c, Query{})); got != 2 {
			t.Errorf("%s: %d items", name, got)
		}
		back := apart(text)
		if name != "a text" {
			back = apart(a)
		}
		must(t, c.ApplyAll(t.Context(), back))
	}
	for _, e := range []Edit{{a.Identity(), "stack", `"x"`}, {a.Identity(), "stack", `1`}, EditStack(a.Identity(), a.Identity())} {
		if err := c.Apply(t.Context(), e); !errors.Is(err, ErrEdit) {
			t.Errorf("%+v: %v", e, err)
		}
	}
	if err := c.CheckStacks(t.Context(), append(apart(b), under(b, a)...)); err != nil {
		t.Errorf("another one on top: %v", err)
	}
}

func TestCommentsOnAllOfAStackAreOnTheTop(t *testing.T) {
	c := open(t)
	post := func(id, text, parent string, kind archive.Kind) archive.Item {
		return archive.Item{Kind: kind, Service: "cyworld", NativeID: id, Moment: at(t, "2005-01-01 00:00"), Text: text, Parent: parent}
	}
	mine, hers := post("1", "글", "", archive.Post), post("2", "글", "", archive.Post)
	first, second := post("3", "하나", mine.Identity(), archive.Comment), post("4", "둘", hers.Identity(), archive.Comment)
	same, answer := post("5", "둘", hers.Identity(), archive.Comment), post("6", "셋", "", archive.Comment)
	answer.Parent = same.Identity()
	put(t, c, "a", mine, hers, first, second, same, answer)
	must(t, c.ApplyAll(t.Context(), append(under(mine, hers), under(second, same)...)))
	got, err := c.Comments(t.Context(), mine.Identity())
	if err != nil || !slices.Equal(texts(got), []string{"하나", "둘", "셋"}) {
		t.Errorf("comments %q, %v", texts(got), err)
	}
	key, err := c.Key(t.Context(), mine.Identity())
	must(t, err)
	if heads, err := c.Heads(t.Context(), []Key{key}); err != nil || heads[key].Answers != 3 {
		t.Errorf("heads %+v, %v", heads, err)
	}
}
