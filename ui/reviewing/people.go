package reviewing

import (
	"context"
	"slices"
	"strings"
	"time"

	"dotori/archive/catalog"
	"dotori/archive/review"
	"dotori/ui/i18n"
	"dotori/ui/task"
)

// NewPeople returns the search for people who are the same.
func NewPeople(l Library, run *task.Runner, now func() time.Time) *Pairs {
	return newPairs(Topic{Name: People, Title: review.PeopleTitle, words: personWords, Accept: func(ctx context.Context, pairs []Pair) ([]catalog.Edit, error) {
		all, err := l.People(ctx) // as they are by now
		var chosen []review.Person
		for _, p := range pairs {
			chosen = append(chosen, *p.person)
		}
		return review.AcceptPeople(all, chosen...), err
	}}, finding{
		find: func(ctx context.Context, progress review.Progress) ([]Pair, error) {
			found, err := review.People(ctx, l, review.Lowest, progress)
			var all []Pair
			for _, p := range found.Proposals {
				all = append(all, Pair{Key: p.Top.ID + p.Other.ID, Title: p.Title, Confidence: p.Confidence, Reasons: p.Reasons, Refuse: p.Refuse(), person: &p})
			}
			return all, err
		},
		decided: func(ctx context.Context, _ []Pair) (func(Pair) bool, error) { return decidedPeople(ctx, l) },
	}, run, now)
}

func personWords(loc *i18n.Localizer) Words {
	return Words{
		Question:    loc.T("Is somebody here under several names?"),
		Explanation: loc.T("Dotori compares names, mail addresses and what the sides of a chat tell, and says who may be the same person."),
		Start:       loc.T("Look for the same people"), None: loc.T("Nobody seems to be here under several names"),
		Yes: loc.T("They are the same person"), No: loc.T("Two people"), Done: loc.T("They are one person now."),
	}
}

// decidedPeople tells people who are one by now.
func decidedPeople(ctx context.Context, l Library) (func(Pair) bool, error) {
	no, err := apartOf(ctx, l)
	if err != nil {
		return nil, err
	}
	all, err := l.People(ctx)
	who := map[catalog.Alias]string{}
	for _, p := range all {
		for _, a := range p.Aliases {
			who[a] = p.ID
		}
	}
	return func(p Pair) bool {
		a, b := who[p.person.Top.Names[0]], who[p.person.Other.Names[0]]
		return no(p.Refuse) || a == b
	}, err
}

func (t teller) personSide(s review.PersonSide) PairSide {
	side := PairSide{Name: s.Title}
	if s.Me {
		side.Lines = append(side.Lines, t.loc.T("Me"))
	}
	var services []string
	for _, n := range s.Names {
		if name := t.service(n.Service); !slices.Contains(services, name) {
			services = append(services, name)
		}
		if n.Name != s.Title {
			side.Lines = append(side.Lines, t.service(n.Service)+" · "+n.Name)
		}
	}
	side.Lines = append(side.Lines, strings.Join(services, ", "), t.loc.N("%s memories", s.Count))
	return side
}
