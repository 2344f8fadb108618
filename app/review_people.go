package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"dotori/archive/catalog"
	"dotori/archive/review"
)

type reviewPeopleCommand struct {
	Accept bool `help:"Make one person of each two that are found; 'dotori undo' takes it back."`
	Above  *int `help:"Only what is at least so sure, from 0 to 100; else 60, and 95 with --accept." placeholder:"N"`
}

// Run proposes who is the same person, or makes them one.
func (c *reviewPeopleCommand) Run(ctx context.Context, p *printer, dir place) error {
	least, err := leastSure(c.Accept, c.Above)
	if err != nil {
		return err
	}
	if !c.Accept {
		return reading(ctx, dir, func(s *session) error { return c.review(ctx, p, s, least) })
	}
	return writing(ctx, dir, func(s *session) error { return c.review(ctx, p, s, least) })
}

func (c *reviewPeopleCommand) review(ctx context.Context, p *printer, s *session, least int) error {
	steps := p.steps(review.Hearing)
	found, err := review.People(ctx, s.catalog, least, steps.set)
	steps.close()
	if err != nil {
		return err
	}
	for _, r := range found.Proposals {
		if err := p.samePerson(r); err != nil {
			return err
		}
	}
	result := "%d pairs of people may be the same."
	if c.Accept {
		result = "%d pairs of people were made one."
		if edits := review.AcceptPeople(found.People, found.Proposals...); len(edits) > 0 {
			if _, err := s.ingester.Do(ctx, review.PeopleTitle, edits); err != nil {
				return err
			}
		}
	}
	fmt.Fprintln(p.err, p.loc.T(result, len(found.Proposals)))
	return nil
}

// samePerson prints a proposal: as JSON, or as lines.
func (p *printer) samePerson(r review.Person) error {
	if p.json {
		return p.line(r)
	}
	err := p.textf("%3d %%  %s", r.Confidence, r.Title)
	for _, side := range []review.PersonSide{r.Top, r.Other} {
		err = errors.Join(err, p.textf("         %s  %s", side.ID, p.called(side.Names, side.Count)))
	}
	return errors.Join(err, p.reasons(r.Reasons))
}

// called lists the names of somebody, and how much they did.
func (p *printer) called(names []catalog.Alias, count int) string {
	var all []string
	for _, a := range names {
		all = append(all, string(a.Service)+" "+a.Name)
	}
	return strings.Join(all, " · ") + "  " + p.loc.T("%d items", count)
}

// steps is the progress of a search that goes step by step.
type steps struct {
	p   *printer
	bar *bar
	at  review.Step
}

func (p *printer) steps(first review.Step) *steps {
	return &steps{p, p.bar(p.loc.T(string(first))), first}
}

func (s *steps) set(step review.Step, done, total int) {
	if step != s.at {
		s.bar.close()
		s.bar, s.at = s.p.bar(s.p.loc.T(string(step))), step
	}
	s.bar.set(int64(done), int64(total))
}

func (s *steps) close() { s.bar.close() }
