package kin

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
)

type name = [2]string

// somebody is a person of names on services.
func somebody(count int, names ...name) catalog.Person {
	p := catalog.Person{Title: names[0][1], Count: count}
	for _, n := range names {
		p.Aliases = append(p.Aliases, alias(n[0], n[1]))
	}
	p.ID = catalog.PersonID(p.Aliases[0])
	return p
}

func alias(service, called string) catalog.Alias {
	return catalog.Alias{Service: archive.Service(service), Name: called}
}

func TestSuggestByNames(t *testing.T) {
	for what, tt := range map[string]struct {
		people []catalog.Person
		want   []string
	}{
		"same name on two services": {[]catalog.Person{somebody(3, name{"kakaotalk", "이다람"}), somebody(2, name{"cyworld", "이다람"})}, []string{"이다람=이다람 75"}},
		"a name that few have":      {[]catalog.Person{somebody(3, name{"tistory", "daram83"}), somebody(2, name{"naver-blog", "Daram 83"})}, []string{"daram83=Daram 83 90"}},
		"signs, case and spaces":    {[]catalog.Person{somebody(3, name{"line", "Minji Kim"}), somebody(2, name{"mail", "minji.kim~"})}, []string{"Minji Kim=minji.kim~ 90"}},
		"a given name":              {[]catalog.Person{somebody(3, name{"kakaotalk", "김민지"}), somebody(2, name{"cyworld", "민지♥"})}, []string{"김민지=민지♥ 65"}},
		"a name in a name":          {[]catalog.Person{somebody(3, name{"kakaotalk", "고모 박영희"}), somebody(2, name{"mail", "박영희"})}, []string{"고모 박영희=박영희 70"}},
		"on the same service":       {[]catalog.Person{somebody(3, name{"kakaotalk", "김민지"}), somebody(2, name{"kakaotalk", "민지"})}, nil},
		"of two people": {[]catalog.Person{somebody(3, name{"kakaotalk", "김민지"}), somebody(3, name{"kakaotalk", "박민지"}),
			somebody(2, name{"cyworld", "민지"})}, nil},
		"one person already": {[]catalog.Person{somebody(3, name{"kakaotalk", "이다람"}, name{"cyworld", "이 다람"})}, nil},
		"nothing but signs":  {[]catalog.Person{somebody(3, name{"kakaotalk", "♥"}), somebody(2, name{"cyworld", "♡"})}, nil},
		"different":          {[]catalog.Person{somebody(3, name{"kakaotalk", "엄마"}), somebody(2, name{"cyworld", "아빠"})}, nil},
		"one's mother":       {[]catalog.Person{somebody(3, name{"kakaotalk", "엄마"}), somebody(2, name{"line", "엄마"})}, []string{"엄마=엄마 60"}},
		"whoever exports":    {[]catalog.Person{somebody(3, name{"kakaotalk", "회원님"}), somebody(2, name{"kakaostory", "회원님"})}, nil},
	} {
		if got := suggested(Suggest(tt.people, nil, nil)); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", what, got, tt.want)
		}
	}
}

func suggested(pairs []Pair) (got []string) {
	for _, p := range pairs {
		got = append(got, fmt.Sprintf("%s=%s %d", p.A.Title, p.B.Title, p.Confidence))
	}
	return got
}

// In a family everybody has a mother.
func TestRelativesOfAFamilyAreMany(t *testing.T) {
	all := []catalog.Person{somebody(9, name{"kakaotalk", "김민지"}), somebody(8, name{"kakaotalk", "박영희"}),
		somebody(3, name{"kakaotalk", "우리 엄마"}), somebody(2, name{"line", "우리 엄마"})}
	all[0].Me, all[1].Me = true, true
	if got := Suggest(all, nil, nil); len(got) != 0 {
		t.Errorf("suggested %q", suggested(got))
	}
	for called, want := range map[string]bool{"엄마": true, "사랑하는 우리 엄마♥": true, "장모님": true, "Mom": true, "박영희": false, "엄마손 분식": false, "": false} {
		if Relative(called) != want {
			t.Errorf("%q: %v", called, !want)
		}
	}
}

func TestSuggestByEvidence(t *testing.T) {
	all := []catalog.Person{somebody(9, name{"kakaotalk", "엄마"}), somebody(8, name{"kakaotalk", "박영희"}), somebody(7, name{"mail", "박영희"}), somebody(2, name{"mail", "Younghee"})}
	told := []Evidence{{A: all[0].Aliases[0], B: all[1].Aliases[0], Support: 31}, {A: all[2].Aliases[0], B: all[3].Aliases[0], Support: 4, Address: "yh@example.kr"},
		{A: all[0].Aliases[0], B: alias("kakaotalk", "아무도"), Support: 50}}
	got := Suggest(all, told, nil)
	if want := []string{"엄마=박영희 96", "박영희=Younghee 95", "박영희=박영희 75"}; !slices.Equal(suggested(got), want) {
		t.Fatalf("suggested %q", suggested(got))
	}
	if r := got[0].Reasons[0]; r.Values[0] != "31" || r.Points != 96 {
		t.Errorf("reason %+v", r)
	}
	no := catalog.PersonID(all[0].Aliases[0])
	joined := append([]catalog.Person{somebody(9, name{"line", "어머니"}, name{"kakaotalk", "엄마"})}, all[1:]...)
	if got := Suggest(joined, told, func(a, b string) bool { return a == no || b == no }); len(got) != 2 {
		t.Errorf("after the no: %q", suggested(got))
	}
}

func TestUnite(t *testing.T) {
	all := []catalog.Person{somebody(9, name{"kakaotalk", "엄마"}), somebody(8, name{"kakaotalk", "박영희"}), somebody(7, name{"kakaotalk", "아빠"}),
		somebody(3, name{"mail", "박영희"}, name{"line", "영희"}), somebody(1, name{"kakaotalk", "철수"})}
	edits := Unite(all, [][2]catalog.Alias{{alias("kakaotalk", "박영희"), alias("line", "영희")}, {alias("mail", "박영희"), alias("kakaotalk", "엄마")},
		{alias("kakaotalk", "철수"), alias("kakaotalk", "아빠")}, {alias("kakaotalk", "아무도"), alias("kakaotalk", "아빠")}})
	want := slices.Concat(catalog.Merge("", all[0], all[1], all[3]), catalog.Merge("", all[2], all[4]))
	if !slices.Equal(edits, want) {
		t.Errorf("%+v, want %+v", edits, want)
	}
	if edits := Unite(all, nil); len(edits) != 0 {
		t.Errorf("of nothing: %+v", edits)
	}
}

// Mails bring tens of thousands of names.
func TestManyPeopleAreComparedInNoTime(t *testing.T) {
	var all []catalog.Person
	for i := range 50_000 {
		all = append(all, somebody(1, name{"mail", fmt.Sprintf("Somebody %d", i/2)}))
	}
	began := time.Now()
	if got := Suggest(all, nil, nil); len(got) != 25_000 {
		t.Errorf("%d pairs", len(got))
	}
	if took := time.Since(began); took > 5*time.Second {
		t.Errorf("it took %v", took)
	}
}
