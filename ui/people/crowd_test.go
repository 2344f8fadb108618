package people

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

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
	people  []catalog.Person
	keepers []catalog.Keeper
	apart   [][2]string
	err     error
}

func (s *source) People(context.Context) ([]catalog.Person, error) { return s.people, s.err }

func (s *source) Apart(context.Context) ([][2]string, error) { return s.apart, nil }

func (s *source) Keepers(context.Context) ([]catalog.Keeper, error) { return s.keepers, nil }

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
	c, src := crowd(t)
	if len(c.Pairs) != 1 {
		t.Fatalf("suggested %v", c.Pairs)
	}
	c.Apart = func(a, b string) bool { return a == c.All[1].ID && b == c.All[2].ID }
	if c.Load(); len(c.Pairs) != 0 {
		t.Errorf("in spite of an old answer: %v", c.Pairs)
	}
	c.Apart = func(string, string) bool { return false }
	c.Load()
	if c.Dismiss(c.Pairs[0]); len(c.Pairs) != 0 {
		t.Errorf("still suggested: %v", c.Pairs)
	}
	src.apart = [][2]string{inOrder(c.All[1].ID, c.All[2].ID)}
	if c.Load(); len(c.Pairs) != 0 {
		t.Errorf("in spite of the library's answer: %v", c.Pairs)
	}
}

func TestFewAreSuggestedAtOnce(t *testing.T) {
	src := &source{}
	for i := range 100 {
		src.people = append(src.people, somebody(1, [2]string{"mail", fmt.Sprintf("Somebody %d", i/2)}))
	}
	c := NewCrowd(src, task.Inline())
	if c.Load(); len(c.Pairs) != mostPairs {
		t.Errorf("%d pairs", len(c.Pairs))
	}
}
