package ingest

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/ingest/reconcile"
)

// MergeTitle names the action with which a merge takes over what the other user
// changed, and TakeTheirsTitle the one in which the user decides for theirs.
const (
	MergeTitle      = "Take over changes of another library"
	TakeTheirsTitle = "Take the other library's changes"
)

// agree takes over what the other user changed, as one action.
func (m *merging) agree(ctx context.Context) error {
	edits, err := m.differences(ctx)
	if err != nil || len(edits) == 0 {
		return err
	}
	_, err = m.g.do(ctx, Action{Title: MergeTitle, Merge: m.ID}, edits)
	return err
}

// differences finds what to take over, and in what both differ.
func (m *merging) differences(ctx context.Context) ([]catalog.Edit, error) {
	last, err := m.lastMerge()
	if err != nil {
		return nil, err
	}
	j, err := readJournals(m.g.lib, m.other, last)
	if err != nil {
		return nil, err
	}
	m.Lines, m.Digest = j.lines, j.digest
	if j.strange > 0 {
		m.warn(archive.Warning{Path: "journal.jsonl", Reason: "Some changes in the other library cannot be understood; they were left out.", Detail: fmt.Sprint(j.strange)})
	}
	told := func(t reconcile.Target) string {
		s, failed := m.g.cat.Told(ctx, t.Item, t.Field)
		err = errors.Join(err, failed)
		return s
	}
	take, conflicts := reconcile.Compare(j.base, j.ours, j.theirs, told)
	if err != nil {
		return nil, err
	}
	return m.decide(ctx, take, append(conflicts, j.undecided(last, conflicts)...))
}

// lastMerge returns the newest merge of the same library that stands. One that
// was made on top of another falls with it: it took over only what was new.
func (m *merging) lastMerge() (Merge, error) {
	merges, err := m.g.Merges()
	stand := []Merge{{}}
	for _, before := range merges {
		switch {
		case before.Library != m.Library:
		case before.State == catalog.Done:
			stand = append(stand, before)
		case takenBack(before.State):
			stand = slices.DeleteFunc(stand, func(s Merge) bool { return s.ID != "" && !s.At.Before(before.At) })
		}
	}
	return stand[len(stand)-1], err
}

// decide sorts out what can be made.
func (m *merging) decide(ctx context.Context, take []catalog.Edit, conflicts []reconcile.Conflict) ([]catalog.Edit, error) {
	if m.choices.Theirs {
		for _, c := range conflicts {
			take = append(take, c.Take...)
		}
	}
	fit, err := m.fit(ctx, nil, take)
	for _, e := range take {
		if err == nil && e.Field == "stack" && !slices.Contains(fit, e) && !named(conflicts, e) {
			conflicts = append(conflicts, reconcile.Conflict{Item: e.Item, Field: e.Field, Theirs: e.Value})
		}
	}
	m.Edits, m.Conflicts = len(fit), conflicts
	return fit, err
}

func named(conflicts []reconcile.Conflict, e catalog.Edit) bool {
	return slices.ContainsFunc(conflicts, func(c reconcile.Conflict) bool { return c.Target() == reconcile.TargetOf(e) })
}

// fit adds edits to those that fit, but for stacks that ours has the other way
// around.
func (m *merging) fit(ctx context.Context, fit, edits []catalog.Edit) ([]catalog.Edit, error) {
	all := slices.Concat(fit, edits)
	err := m.g.cat.CheckStacks(ctx, all)
	switch {
	case err == nil:
		return all, nil
	case !errors.Is(err, catalog.ErrEdit):
		return nil, err
	case len(edits) == 1:
		return fit, nil
	}
	half := len(edits) / 2
	if fit, err = m.fit(ctx, fit, edits[:half]); err != nil {
		return nil, err
	}
	return m.fit(ctx, fit, edits[half:])
}
