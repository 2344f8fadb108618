package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/kin"
	"dotori/archive/review"
)

type peopleCommand struct {
	List    peopleListCommand   `cmd:"" default:"1" help:"List everybody who wrote something or is in something, with all their names."`
	Suggest reviewPeopleCommand `cmd:"" help:"Find who may be the same person, as 'dotori review people' does."`
	Merge   peopleMergeCommand  `cmd:"" help:"Make one person of several."`
	Apart   peopleApartCommand  `cmd:"" help:"Say that two are not the same: their names come apart, and it is not asked again."`
	Eyes    peopleEyesCommand   `cmd:"" help:"List whose archives these are, or say with whose eyes chats are seen: whose messages are on the own side."`
	Me      peopleMeCommand     `cmd:"" help:"Say who you are, or who else's archives are here."`
}

type peopleListCommand struct{}

// Run lists everybody, who did most first.
func (c *peopleListCommand) Run(ctx context.Context, p *printer, dir place) error {
	return reading(ctx, dir, func(s *session) error {
		all, err := s.catalog.People(ctx)
		for _, who := range all {
			if err == nil {
				err = p.person(who)
			}
		}
		return err
	})
}

// person prints somebody.
func (p *printer) person(who catalog.Person) error {
	if p.json {
		return p.line(review.PersonSide{ID: who.ID, Title: who.Title, Names: who.Aliases, Count: who.Count, Me: who.Me})
	}
	me := ""
	if who.Me {
		me = " · " + p.loc.T("Me")
	}
	return p.textf("%s  %s", who.Title+me, p.called(who.Aliases, who.Count))
}

type peopleMergeCommand struct {
	People []string `arg:"" name:"person" help:"Those who are one person, by their ids, names, or service:name."`
	Title  string   `help:"What the one person is called; else as the first." placeholder:"NAME"`
}

// Run makes one person of several.
func (c *peopleMergeCommand) Run(ctx context.Context, p *printer, dir place) error {
	return p.renaming(ctx, dir, review.PeopleTitle, func(all []catalog.Person) ([]catalog.Edit, error) {
		var some []catalog.Person
		for _, name := range c.People {
			who, err := somebody(all, name)
			if err != nil {
				return nil, err
			}
			if !slices.ContainsFunc(some, func(o catalog.Person) bool { return o.ID == who.ID }) {
				some = append(some, who)
			}
		}
		if len(some) < 2 {
			return nil, fmt.Errorf("%w: name two people at least", errUsage)
		}
		return catalog.Merge(c.Title, some...), nil
	})
}

type peopleApartCommand struct {
	A string `arg:"" help:"One of the two, by id, name, or service:name."`
	B string `arg:"" help:"The other; where they are one person now, this name comes out."`
}

// Run says that two are not one.
func (c *peopleApartCommand) Run(ctx context.Context, p *printer, dir place) error {
	return p.renaming(ctx, dir, apartPeopleTitle, func(all []catalog.Person) ([]catalog.Edit, error) {
		a, err := somebody(all, c.A)
		if err != nil {
			return nil, err
		}
		b, err := somebody(all, c.B)
		if err != nil {
			return nil, err
		}
		first, second := nameOf(a, c.A), nameOf(b, c.B)
		if first == second {
			return nil, fmt.Errorf("%w: %s and %s are one name", errUsage, c.A, c.B)
		}
		edits := []catalog.Edit{catalog.EditApart(catalog.PersonID(first), catalog.PersonID(second))}
		if a.ID == b.ID {
			edits = append(edits, catalog.Split(a, second)...)
		}
		return edits, nil
	})
}

// Titles of actions; keys of their translations.
const (
	apartPeopleTitle = "Two people"
	meTitle          = "This is me"
	notMeTitle       = "This is not me"
)

type peopleMeCommand struct {
	Person string `arg:"" help:"Somebody, by the id that 'dotori people --json' prints, by a name, or by a service and a name: kakaotalk:엄마."`
	Not    bool   `help:"It is not you."`
}

// Run says whether somebody's archives are here.
func (c *peopleMeCommand) Run(ctx context.Context, p *printer, dir place) error {
	title := meTitle
	if c.Not {
		title = notMeTitle
	}
	return p.renaming(ctx, dir, title, func(all []catalog.Person) ([]catalog.Edit, error) {
		who, err := somebody(all, c.Person)
		return catalog.Own(who, !c.Not), err
	})
}

// renaming changes who is who as one action, and prints the people whom it concerns.
func (p *printer) renaming(ctx context.Context, dir place, title string, edits func(all []catalog.Person) ([]catalog.Edit, error)) error {
	return writing(ctx, dir, func(s *session) error {
		before, err := s.catalog.People(ctx)
		if err != nil {
			return err
		}
		all, err := edits(before)
		if err != nil {
			return err
		}
		if _, err := s.ingester.Do(ctx, title, all); err != nil {
			return err
		}
		after, err := s.catalog.People(ctx)
		for _, who := range after {
			same := func(o catalog.Person) bool {
				return o.ID == who.ID && o.Me == who.Me && slices.Equal(o.Aliases, who.Aliases)
			}
			if err == nil && !slices.ContainsFunc(before, same) {
				err = p.person(who)
			}
		}
		return err
	})
}

// somebody finds whom the command line means: by id, service:name, title or
// name, or by a name but for case, spaces and signs.
func somebody(all []catalog.Person, wanted string) (catalog.Person, error) {
	for _, is := range []func(catalog.Person) bool{
		func(p catalog.Person) bool { return p.ID == strings.ToLower(wanted) },
		func(p catalog.Person) bool { _, ok := aliasOf(p, wanted); return ok },
		func(p catalog.Person) bool { return p.Title == wanted },
		func(p catalog.Person) bool { return kin.Fold(p.Title) == kin.Fold(wanted) },
	} {
		var found []catalog.Person
		for _, p := range all {
			if is(p) {
				found = append(found, p)
			}
		}
		switch {
		case len(found) == 1:
			return found[0], nil
		case len(found) > 1:
			return catalog.Person{}, fmt.Errorf("%w: %q is the name of %d people; say kakaotalk:%s, or the id", errUsage, wanted, len(found), wanted)
		}
	}
	return catalog.Person{}, fmt.Errorf("%w: nobody is called %q", catalog.ErrNotFound, wanted)
}

// aliasOf returns the name of somebody that is meant by "name" or "service:name".
func aliasOf(p catalog.Person, wanted string) (catalog.Alias, bool) {
	service, name, both := strings.Cut(wanted, ":")
	for _, a := range p.Aliases {
		if a.Name == wanted || both && a.Service == archive.Service(service) && a.Name == name {
			return a, true
		}
	}
	return catalog.Alias{}, false
}

// nameOf returns the name of somebody that is meant, else their first.
func nameOf(p catalog.Person, wanted string) catalog.Alias {
	if a, ok := aliasOf(p, wanted); ok {
		return a
	}
	return p.Aliases[0]
}
