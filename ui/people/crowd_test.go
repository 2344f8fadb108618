package people

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/task"
)

// somebody is a person of names on services, written "kakaotalk 엄마".
func somebody(count int, names ...[2]string) catalog.Person {
	p := catalog.Person{Title: names[0][1], Count: count}
	for _, n := range names {
		p.Aliases = append(p.Aliases, catalog.Alias{Service: archive.Service(n[0]), Name: n[1]})
	}
	p.ID = catalog.PersonID(p.Aliases[0])
	return p
}

type source struct {
	people []catalog.Person
	err    error
}

func (s *source) People(context.Context) ([]catalog.Person, error) { return s.people, s.err }

func titles(people []catalog.Person) (all []string) {
	for _, p := range people {
		all = append(all, p.Title)
	}
	return all
}

func crowd(t *testing.T, chosen ...string) (*Crowd, *source) {
	t.Helper()
	src := &source{people: []catalog.Person{somebody(90, [2]string{"kakaotalk", "엄마"}, [2]string{"cyworld", "엄마별"}),
		somebody(40, [2]string{"kakaotalk", "김민지"}), somebody(9, [2]string{"cyworld", "민지♥"}), somebody(1, [2]string{"mail", "Kim Minji"})}}
	c := NewCrowd(src, task.Inline(), chosen...)
	c.Load()
	return c, src
}

func TestPeopleAreFoundByAnyName(t *testing.T) {
	c, src := crowd(t)
	for wanted, want := range map[string]int{"": 4, "엄마별": 1, "ㅁㅈ": 2, "minji": 1, "아빠": 0} {
		if c.Search(wanted); len(c.Shown) != want {
			t.Errorf("%q finds %v", wanted, titles(c.Shown))
		}
	}
	src.err = errors.New("disk gone")
	if c.Load(); !errors.Is(c.Err, src.err) || c.Loading {
		t.Errorf("error %v", c.Err)
	}
}

func TestThoseAreChosenWhoAreThere(t *testing.T) {
	mother := catalog.PersonID(catalog.Alias{Service: "kakaotalk", Name: "엄마"})
	c, _ := crowd(t, "nobody", mother)
	if !c.Choosing || !slices.Equal(titles(c.Chosen()), []string{"엄마"}) {
		t.Errorf("chosen %v", titles(c.Chosen()))
	}
	c.Toggle(c.All[2].ID)
	c.Toggle(c.All[1].ID)
	if !slices.Equal(titles(c.Chosen()), []string{"엄마", "김민지", "민지♥"}) {
		t.Errorf("chosen %v", titles(c.Chosen()))
	}
	c.Toggle(mother)
	if c.IsChosen(mother) || len(c.Chosen()) != 2 {
		t.Errorf("chosen %v", titles(c.Chosen()))
	}
	if c.Choose(false); c.Choosing || len(c.Chosen()) != 0 {
		t.Error("the choosing goes on")
	}
}

func TestSuggestions(t *testing.T) {
	never := func(string, string) bool { return false }
	for name, tt := range map[string]struct {
		people []catalog.Person
		want   []string
	}{
		"same name on two services": {[]catalog.Person{somebody(3, [2]string{"kakaotalk", "이다람"}), somebody(2, [2]string{"cyworld", "이다람"})}, []string{"이다람=이다람"}},
		"signs, case and spaces":    {[]catalog.Person{somebody(3, [2]string{"line", "Minji Kim"}), somebody(2, [2]string{"mail", "minji.kim~"})}, []string{"Minji Kim=minji.kim~"}},
		"a given name":              {[]catalog.Person{somebody(3, [2]string{"kakaotalk", "김민지"}), somebody(2, [2]string{"cyworld", "민지♥"})}, []string{"김민지=민지♥"}},
		"on the same service":       {[]catalog.Person{somebody(3, [2]string{"kakaotalk", "김민지"}), somebody(2, [2]string{"kakaotalk", "민지"})}, nil},
		"of two people": {[]catalog.Person{somebody(3, [2]string{"kakaotalk", "김민지"}), somebody(3, [2]string{"kakaotalk", "박민지"}),
			somebody(2, [2]string{"cyworld", "민지"})}, nil},
		"one person already": {[]catalog.Person{somebody(3, [2]string{"kakaotalk", "이다람"}, [2]string{"cyworld", "이 다람"})}, nil},
		"nothing but signs":  {[]catalog.Person{somebody(3, [2]string{"kakaotalk", "♥"}), somebody(2, [2]string{"cyworld", "♡"})}, nil},
		"different":          {[]catalog.Person{somebody(3, [2]string{"kakaotalk", "엄마"}), somebody(2, [2]string{"cyworld", "아빠"})}, nil},
	} {
		var got []string
		for _, p := range Suggest(tt.people, never) {
			got = append(got, p.A.Title+"="+p.B.Title)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
	c, _ := crowd(t)
	if len(c.Pairs) != 1 {
		t.Fatalf("suggested %v", c.Pairs)
	}
	c.Apart = func(a, b string) bool { return a == c.All[1].ID && b == c.All[2].ID }
	if c.Dismiss(); len(c.Pairs) != 0 {
		t.Errorf("still suggested: %v", c.Pairs)
	}
}

// Mails bring tens of thousands of names.
func TestManyPeopleAreComparedInNoTime(t *testing.T) {
	var all []catalog.Person
	for i := range 50_000 {
		all = append(all, somebody(1, [2]string{"mail", fmt.Sprintf("Somebody %d", i/2)}))
	}
	began := time.Now()
	if got := Suggest(all, func(string, string) bool { return false }); len(got) != mostPairs {
		t.Errorf("%d pairs", len(got))
	}
	if took := time.Since(began); took > 5*time.Second {
		t.Errorf("it took %v", took)
	}
}
