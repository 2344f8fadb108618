package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"

	"dotori/archive/catalog"
	"dotori/archive/library"
	"dotori/archive/review"
	"dotori/archive/similar"
	"dotori/archive/thumbnail"
)

type reviewCommand struct {
	Pictures reviewPicturesCommand `cmd:"" help:"Find pictures that are the same in other sizes, qualities and formats."`
	People   reviewPeopleCommand   `cmd:"" help:"Find people who are the same under several names."`
	Texts    reviewTextsCommand    `cmd:"" help:"Find posts, diary entries and mails that two services or accounts have."`
	Rooms    reviewRoomsCommand    `cmd:"" help:"Find chat rooms that several people exported, and the messages that all of them tell."`
}

type reviewPicturesCommand struct {
	Accept bool `help:"Stack what is found, the best on top; 'dotori undo' takes it back."`
	Above  *int `help:"Only what is at least so sure, from 0 to 100; else 60, and 95 with --accept." placeholder:"N"`
}

// Run proposes stacks of pictures, or makes them.
func (c *reviewPicturesCommand) Run(ctx context.Context, p *printer, dir place) error {
	least, err := leastSure(c.Accept, c.Above)
	if err != nil {
		return err
	}
	return c.library(ctx, dir, func(s *session, readOnly bool) error {
		found, err := p.lookForPictures(ctx, s, least, readOnly)
		if err != nil {
			return err
		}
		for _, r := range found.Proposals {
			if err := p.proposal(ctx, s, r); err != nil {
				return err
			}
		}
		if c.Accept {
			if err := acceptAll(ctx, s, found.Proposals); err != nil {
				return err
			}
		}
		return p.reviewed(found, c.Accept)
	})
}

// leastSure returns the confidence that a search is to have at least.
func leastSure(accept bool, above *int) (int, error) {
	switch {
	case above != nil && (*above < 0 || *above > 100):
		return 0, fmt.Errorf("%w: --above %d", errUsage, *above)
	case above != nil:
		return *above, nil
	case accept:
		return similar.Sure, nil
	}
	return review.Lowest, nil
}

// library opens it for writing, which keeps the fingerprints; what is only
// looked for is found while another Dotori has it open too.
func (c *reviewPicturesCommand) library(ctx context.Context, dir place, f func(s *session, readOnly bool) error) error {
	err := writing(ctx, dir, func(s *session) error { return f(s, false) })
	if !c.Accept && (errors.Is(err, library.ErrLocked) || errors.Is(err, fs.ErrPermission)) {
		return reading(ctx, dir, func(s *session) error { return f(s, true) })
	}
	return err
}

func (p *printer) lookForPictures(ctx context.Context, s *session, least int, readOnly bool) (found review.Found, err error) {
	store, err := thumbnail.Open(s.library.ThumbnailPath(), thumbnail.Options{RollbackJournal: !s.library.WALSafe(), ReadOnly: readOnly})
	if err != nil {
		return found, err
	}
	finder := review.Finder{Catalog: s.catalog, Prints: store, Maker: thumbnail.NewBuilder(store, s.library), Originals: s.library}
	bar, at := p.bar(p.loc.T(string(review.Reading))), review.Reading
	found, err = finder.Pictures(ctx, least, func(step review.Step, done, total int) {
		if step != at {
			bar.close()
			bar, at = p.bar(p.loc.T(string(step))), step
		}
		bar.set(int64(done), int64(total))
	})
	bar.close()
	return found, errors.Join(err, store.Close())
}

// acceptAll makes the stacks as one action.
func acceptAll(ctx context.Context, s *session, all []review.Proposal) error {
	var edits []catalog.Edit
	for _, r := range all {
		edits = append(edits, r.Accept()...)
	}
	if len(edits) == 0 {
		return nil
	}
	if err := s.catalog.CheckStacks(ctx, edits); err != nil {
		return err
	}
	_, err := s.ingester.Do(ctx, review.StackTitle, edits)
	return err
}

// proposal prints one: as JSON, or as a line for its top and two for each member.
func (p *printer) proposal(ctx context.Context, s *session, r review.Proposal) error {
	if p.json {
		return p.line(r)
	}
	top, err := s.catalog.Item(ctx, r.Top)
	if err == nil {
		err = p.textf("%3d %%  %s  %s  %s", r.Confidence, r.Top, when(top.Moment), headline(top))
	}
	for _, m := range r.Members {
		if err != nil {
			return err
		}
		it, failed := s.catalog.Item(ctx, m.ID)
		err = errors.Join(failed, p.textf("  %3d %%  %s  %s  %s", m.Confidence, m.ID, when(it.Moment), headline(it)), p.reasons(m.Reasons))
	}
	return err
}

func (p *printer) reasons(all []similar.Reason) error {
	for _, r := range all {
		if err := p.textf("         %s", r.Say(p.loc)); err != nil {
			return err
		}
	}
	return nil
}

// reviewed tells how many there were and what was left out; a script hears of
// it on standard error.
func (p *printer) reviewed(f review.Found, accepted bool) error {
	result := "%d of %d pictures can be stacked."
	if accepted {
		result = "%d of %d pictures were stacked."
	}
	n := 0
	for _, r := range f.Proposals {
		n += len(r.Members)
	}
	fmt.Fprintln(p.err, p.loc.T(result, n, f.Pictures))
	for _, left := range []struct {
		text string
		n    int
	}{
		{"Not compared, because they cannot be shown: %d.", f.Unseen},
		{"Not compared, because there is nothing in them to see: %d.", f.Left.Flat},
		{"Compared only with the next ones, because very many are alike: %d.", f.Left.Crowded},
	} {
		if left.n > 0 {
			fmt.Fprintln(p.err, p.loc.T(left.text, left.n))
		}
	}
	return nil
}
