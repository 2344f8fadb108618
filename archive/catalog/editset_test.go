package catalog

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"dotori/archive"
)

// someEdits are changes of the items of all kinds, in no order: some of them
// twice, some taken back, some of items that are not here.
func someEdits(n int, ids []string) []Edit {
	r := rand.New(rand.NewPCG(3, 5))
	values := map[string][]string{"favorite": {"true", ""}, "hidden": {"true", "false", ""}, "trashed": {"true", ""},
		"title": {`"봄"`, `"여름"`, ""}, "tags": {`["섬"]`, ""}, "people": {`["엄마","이다람"]`, ""}, "albums": {`["우리 <가족>"]`, ""},
		"moment": {`{"wall":"2003-02-01T00:00:00","offset":"","precision":"day","origin":"user"}`, ""}}
	var fields []string
	for f := range values {
		fields = append(fields, f)
	}
	slices.Sort(fields)
	edits := make([]Edit, n)
	for i := range edits {
		f := fields[r.IntN(len(fields))]
		edits[i] = Edit{Item: ids[r.IntN(len(ids))], Field: f, Value: values[f][r.IntN(len(values[f]))]}
	}
	return edits
}

func TestManyEditsAreTheSameAsOneByOne(t *testing.T) {
	together, single := open(t), open(t)
	var all []archive.Item
	var ids []string
	for i := range 60 {
		it := photo(at(t, fmt.Sprintf("2015-07-%02d 20:34", 1+i%20)), byte(i), "제주")
		if i%3 == 0 {
			it = message(at(t, "2016-01-02 10:00"), "방", "나", fmt.Sprint("안녕 ", i))
		}
		it.Favorite = i%7 == 0
		all, ids = append(all, it), append(ids, it.Identity())
	}
	ids = append(ids, photo(at(t, "2001-01-01 00:00"), 99, "").Identity())
	for _, c := range []*Catalog{together, single} {
		put(t, c, "a", all...)
	}
	edits := append(someEdits(700, ids), EditPerson(Person{ID: PersonID(Alias{"kakaotalk", "나"}), Title: "나", Aliases: []Alias{{"kakaotalk", "나"}}}))
	edits = append(edits, someEdits(20, ids)...)
	r := rand.New(rand.NewPCG(7, 9))
	for range 200 {
		i := r.IntN(len(edits))
		edits = slices.Insert(edits, i, EditStack(ids[r.IntN(len(ids))], ids[r.IntN(8)]))
		if edits[i].Check() != nil {
			edits[i] = EditStack(edits[i].Item, "")
		}
	}
	must(t, together.ApplyAll(t.Context(), edits))
	for _, e := range edits {
		must(t, single.Apply(t.Context(), e))
	}
	for _, q := range []Query{{WithHidden: true}, {Trashed: true}} {
		if a, b := asJSON(t, items(t, together, q)), asJSON(t, items(t, single, q)); a != b {
			t.Errorf("%+v together: %s, one by one: %s", q, a, b)
		}
	}
	for _, id := range ids {
		if a, b := originals(t, together, id), originals(t, single, id); !slices.Equal(a, b) {
			t.Errorf("%s was %v together, %v one by one", id, a, b)
		}
	}
	consistent(t, together)
	values, err := together.Values(t.Context(), edits)
	for i, e := range edits {
		if want, _ := single.Values(t.Context(), []Edit{e}); err != nil || values[i] != want[0] {
			t.Fatalf("value of %s of %s: %q, %v; want %q", e.Field, e.Item, values[i], err, want)
		}
	}
}

func originals(t *testing.T, c *Catalog, id string) []Edit {
	all, err := c.Originals(t.Context(), id)
	must(t, err)
	slices.SortFunc(all, func(a, b Edit) int { return slices.Compare([]byte(a.Field), []byte(b.Field)) })
	return all
}

func TestEditsThatAreStoppedLeaveNothing(t *testing.T) {
	refused := errors.New("refused")
	for name, stop := range map[string]func(cancel func()) (progress func(int), confirm func() error, want error){
		"cancelled": func(cancel func()) (func(int), func() error, error) {
			return func(int) { cancel() }, func() error { panic("confirmed") }, context.Canceled
		},
		"not confirmed": func(func()) (func(int), func() error, error) {
			return func(int) {}, func() error { return refused }, refused
		},
	} {
		t.Run(name, func(t *testing.T) {
			c := open(t)
			it := photo(at(t, "2015-07-09 20:34"), 1, "제주")
			put(t, c, "a", it)
			ctx, cancel := context.WithCancel(t.Context())
			progress, confirm, want := stop(cancel)
			err := c.ApplyThen(ctx, []Edit{{it.Identity(), "trashed", "true"}, {it.Identity(), "title", `"봄"`}}, progress, confirm)
			if !errors.Is(err, want) {
				t.Errorf("error %v, want %v", err, want)
			}
			if got := items(t, c, Query{}); len(got) != 1 || got[0].Title != it.Title {
				t.Errorf("items %s", asJSON(t, got))
			}
			consistent(t, c)
		})
	}
}
