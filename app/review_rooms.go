package main

import (
	"context"
	"errors"
	"fmt"

	"dotori/archive/catalog"
	"dotori/archive/review"
)

type reviewRoomsCommand struct {
	Accept bool `help:"Make one room of what is found, and one message of each that several tell; 'dotori undo' takes it back."`
	Above  *int `help:"Only what is at least so sure, from 0 to 100; else 60, and 95 with --accept." placeholder:"N"`
	People bool `help:"With --accept, also make one person of the names that the sides have for somebody."`
}

// Run proposes rooms that are one, or makes them one.
func (c *reviewRoomsCommand) Run(ctx context.Context, p *printer, dir place) error {
	least, err := leastSure(c.Accept, c.Above)
	if err != nil {
		return err
	}
	if !c.Accept {
		return reading(ctx, dir, func(s *session) error { return c.review(ctx, p, s, least) })
	}
	return writing(ctx, dir, func(s *session) error { return c.review(ctx, p, s, least) })
}

func (c *reviewRoomsCommand) review(ctx context.Context, p *printer, s *session, least int) error {
	found, err := p.lookForRooms(ctx, s, least)
	if err != nil {
		return err
	}
	for _, r := range found.Proposals {
		if err := p.room(r); err != nil {
			return err
		}
	}
	result := "%d of %d chats can be made one with another."
	if c.Accept {
		result = "%d of %d chats were made one with another."
		if err := c.accept(ctx, s, found.Proposals); err != nil {
			return err
		}
	}
	fmt.Fprintln(p.err, p.loc.T(result, len(found.Proposals), found.Sides))
	return nil
}

func (p *printer) lookForRooms(ctx context.Context, s *session, least int) (review.FoundRooms, error) {
	steps := p.steps(review.Hearing)
	defer steps.close()
	return review.Rooms(ctx, s.catalog, least, steps.set)
}

// accept makes the rooms one as one action.
func (c *reviewRoomsCommand) accept(ctx context.Context, s *session, all []review.Room) error {
	var edits []catalog.Edit
	for _, r := range all {
		edits = append(edits, r.Accept()...)
	}
	if c.People {
		people, err := s.catalog.People(ctx)
		if err != nil {
			return err
		}
		edits = append(edits, review.UnitePeople(people, all...)...)
	}
	if len(edits) == 0 {
		return nil
	}
	_, err := s.ingester.Do(ctx, review.JoinTitle, edits)
	return err
}

// room prints a proposal: as JSON, or as lines.
func (p *printer) room(r review.Room) error {
	if p.json {
		return p.line(r)
	}
	title := p.loc.T("%s: %d messages that both sides tell", r.Title, r.Messages)
	if r.Apart {
		title = p.loc.T("%s: two chats of one name; a yes calls one of them %s", r.Title, r.Into.Title)
	}
	err := p.textf("%3d %%  %s", r.Confidence, title)
	for _, side := range []review.RoomSide{r.Top, r.Other} {
		err = errors.Join(err, p.textf("         %s · %s  %s – %s  %s", side.Room.Title, side.Owner+side.Account, side.First.Format("2006-01-02"),
			side.Last.Format("2006-01-02"), p.loc.T("%d messages", side.Count)))
	}
	err = errors.Join(err, p.reasons(r.Reasons))
	for _, same := range r.People {
		err = errors.Join(err, p.textf("         %s", p.loc.T("%s and %s are one person: %d long messages.", same.Top.Name, same.Other.Name, same.Support)))
	}
	return err
}
