package reconcile_test

import (
	"reflect"
	"testing"

	"dotori/archive/catalog"
	"dotori/archive/ingest/reconcile"
)

const item = "000102030405060708090a0b0c0d0e0f"

func TestCompareThreeWays(t *testing.T) {
	for _, tt := range []struct {
		name, field, base, ours, theirs, told string
		take                                  string // "-" for nothing
		conflict                              bool
	}{
		{"only theirs", "title", "", "", `"바다"`, "", `"바다"`, false},
		{"only ours", "title", "", `"바다"`, "", "", "-", false},
		{"the same", "title", "", `"바다"`, `"바다"`, "", "-", false},
		{"another spelling", "place", "", `{"latitude":1,"longitude":2}`, `{"longitude":2, "latitude":1}`, "", "-", false},
		{"both", "title", "", `"바다"`, `"섬"`, "", "-", true},
		{"theirs since the copy", "title", `"물"`, `"물"`, `"바다"`, "", `"바다"`, false},
		{"ours since the copy", "title", `"물"`, `"바다"`, `"물"`, "", "-", false},
		{"both since the copy", "title", `"물"`, `"바다"`, `"섬"`, "", "-", true},
		{"taken back there", "title", `"물"`, `"물"`, "", "", "", false},
		{"taken back there, changed here", "title", `"물"`, `"바다"`, "", "", "-", true},
		{"both added tags", "tags", "", `["가족","여름"]`, `["가족","제주"]`, `["가족"]`, `["가족","여름","제주"]`, false},
		{"one took a tag away", "tags", "", `["여름"]`, `["가족","제주"]`, `["가족"]`, "-", true},
		{"they have one tag less", "tags", "", `["가족","여름"]`, `["가족"]`, `["가족"]`, "-", false},
		{"tags in another order", "tags", "", `["여름","가족"]`, `["가족","여름"]`, "", "-", false},
		{"both added albums since the copy", "albums", `["하나"]`, `["하나","둘"]`, `["하나","셋"]`, "", `["하나","둘","셋"]`, false},
		{"favourite there", "favorite", "", "", "true", "", "true", false},
	} {
		state := func(value string) reconcile.State {
			s := reconcile.State{}
			if value != "" {
				s.Set(catalog.Edit{Item: item, Field: tt.field, Value: value})
			}
			return s
		}
		theirs := state(tt.theirs)
		theirs[reconcile.Target{Item: item, Field: tt.field}] = tt.theirs
		take, conflicts := reconcile.Compare(state(tt.base), state(tt.ours), theirs, func(reconcile.Target) string { return tt.told })
		want := []catalog.Edit{{Item: item, Field: tt.field, Value: tt.take}}
		if tt.take == "-" {
			want = nil
		}
		if !reflect.DeepEqual(take, want) || len(conflicts) > 0 != tt.conflict {
			t.Errorf("%s: take %v, conflicts %v", tt.name, take, conflicts)
		}
		for _, c := range conflicts {
			if c.Ours != tt.ours || c.Theirs != tt.theirs || c.Take[0].Value != tt.theirs {
				t.Errorf("%s: %+v", tt.name, c)
			}
		}
	}
}

func person(title string, names ...string) catalog.Edit {
	p := catalog.Person{Title: title}
	for _, n := range names {
		p.Aliases = append(p.Aliases, catalog.Alias{Service: "line", Name: n})
	}
	p.ID = catalog.PersonID(p.Aliases[0])
	return catalog.EditPerson(p)
}

func TestComparePeople(t *testing.T) {
	for _, tt := range []struct {
		name               string
		base, ours, theirs []catalog.Edit
		take               []catalog.Edit
		conflict           []catalog.Edit // what taking theirs does
	}{
		{name: "new there", theirs: []catalog.Edit{person("엄마", "a", "b")}, take: []catalog.Edit{person("엄마", "a", "b")}},
		{name: "the same under another first name", ours: []catalog.Edit{person("엄마", "b", "a")}, theirs: []catalog.Edit{person("엄마", "a", "b")}},
		{name: "both added names", ours: []catalog.Edit{person("엄마", "a", "b")}, theirs: []catalog.Edit{person("엄마", "a", "c")},
			take: []catalog.Edit{person("엄마", "a", "b", "c")}},
		{name: "another title", ours: []catalog.Edit{person("엄마", "a", "b")}, theirs: []catalog.Edit{person("어머니", "a", "b")},
			conflict: []catalog.Edit{person("어머니", "a", "b")}},
		{name: "a name of somebody else here", ours: []catalog.Edit{person("이모", "c", "b")}, theirs: []catalog.Edit{person("엄마", "a", "b")},
			conflict: []catalog.Edit{person("이모", "c"), person("엄마", "a", "b")}},
		{name: "a name moved there since the copy", base: []catalog.Edit{person("이모", "c", "b")}, ours: []catalog.Edit{person("이모", "c", "b")},
			theirs: []catalog.Edit{person("이모", "c", "b"), person("엄마", "a", "b")}, take: []catalog.Edit{person("엄마", "a", "b"), person("이모", "c")}},
	} {
		state := func(edits []catalog.Edit) reconcile.State {
			s := reconcile.State{}
			for _, e := range edits {
				s.Set(e)
			}
			return s
		}
		take, conflicts := reconcile.Compare(state(tt.base), state(tt.ours), state(tt.theirs), func(reconcile.Target) string { return "" })
		var theirs []catalog.Edit
		for _, c := range conflicts {
			theirs = append(theirs, c.Take...)
		}
		if !sameEdits(take, tt.take) || !reflect.DeepEqual(theirs, tt.conflict) {
			t.Errorf("%s:\ntake %v\nwant %v\nconflicts %v\nwant %v", tt.name, take, tt.take, theirs, tt.conflict)
		}
	}
}

// sameEdits compares edits whatever their order.
func sameEdits(a, b []catalog.Edit) bool {
	count := map[catalog.Edit]int{}
	for _, e := range a {
		count[e]++
	}
	for _, e := range b {
		count[e]--
	}
	for _, n := range count {
		if n != 0 {
			return false
		}
	}
	return true
}
