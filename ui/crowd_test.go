package ui

import (
	"context"
	"testing"

	"dotori/archive/catalog"
	"dotori/archive/kin"
	"dotori/ui/people"
)

func known(names ...catalog.Alias) catalog.Person {
	return catalog.Person{ID: catalog.PersonID(names[0]), Title: names[0].Name, Aliases: names, Count: len(names)}
}

func (f *fake) Apart(context.Context) ([][2]string, error) { return nil, nil }

func (f *fake) Keepers(context.Context) ([]catalog.Keeper, error) { return nil, nil }

func TestPeopleAreMadeOneAndTakenApart(t *testing.T) {
	f := memories()
	talk, wall, mail := catalog.Alias{Service: "kakaotalk", Name: "엄마"}, catalog.Alias{Service: "cyworld", Name: "엄마별"}, catalog.Alias{Service: "mail", Name: "Eomma"}
	f.people = []catalog.Person{known(talk), known(wall)}
	w := open(t, f.services())
	w.Go(Route{Page: People})
	if _, ok := w.page.(*people.Page); !ok || w.side.at != (Route{Page: People}) {
		t.Fatalf("the page is %T at %v", w.page, w.side.at)
	}
	w.merge("어머니", f.people)
	if len(f.edits) != 2 || f.edits[1].Item != f.people[0].ID || w.at() != "person/"+f.people[0].ID {
		t.Fatalf("did %+v, at %s", f.edits, w.at())
	}
	f.people = []catalog.Person{{ID: catalog.PersonID(talk), Title: "어머니", Aliases: []catalog.Alias{talk, wall, mail}, Count: 4}}
	w.refresh()
	p, ok := w.page.(photosPage)
	if !ok || len(p.Scope().Query.People) != 3 || p.Scope().Title != "어머니" || w.personTools() == nil {
		t.Fatalf("her page is %T", w.page)
	}
	w.split(talk)
	if last := f.edits[len(f.edits)-1]; w.at() != "person/"+catalog.PersonID(wall) || last.Item != catalog.PersonID(wall) {
		t.Errorf("at %s after the first name left, did %+v", w.at(), last)
	}
}

func TestSomebodyIsTheUser(t *testing.T) {
	f := memories()
	f.people = []catalog.Person{known(catalog.Alias{Service: "kakaotalk", Name: "다람"}, catalog.Alias{Service: "cyworld", Name: "다람쥐"})}
	w := open(t, f.services())
	w.Go(Route{Person, f.people[0].ID})
	w.setMe(f.people[0], true)
	if len(f.edits) != 2 || f.edits[1] != catalog.EditOwner(f.people[0].Aliases[1], true) || f.done[0] != "This is me" {
		t.Errorf("did %v: %+v", f.done, f.edits)
	}
	w.Go(Route{Person, "nobody"})
	if _, ok := w.page.(photosPage); ok {
		t.Error("there is a page of nobody")
	}
}

func TestWhoIsNotTheSameIsRemembered(t *testing.T) {
	f := memories()
	f.people = []catalog.Person{known(catalog.Alias{Service: "kakaotalk", Name: "김민지"}), known(catalog.Alias{Service: "cyworld", Name: "민지♥"})}
	w := open(t, f.services())
	w.Go(Route{Page: People})
	w.twoPeople(kin.Pair{A: f.people[0], B: f.people[1]})
	if len(f.edits) != 1 || f.edits[0] != catalog.EditApart(f.people[0].ID, f.people[1].ID) || f.done[0] != "Two people" {
		t.Errorf("did %v: %+v", f.done, f.edits)
	}
}
