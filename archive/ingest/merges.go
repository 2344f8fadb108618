package ingest

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"dotori/archive/catalog"
	"dotori/archive/ingest/reconcile"
)

// Merges returns the merges of other libraries into this one, oldest first.
func (g *Ingester) Merges() ([]Merge, error) {
	var all []Merge
	for line, err := range g.lib.JournalEntries() {
		if err != nil {
			return nil, err
		}
		c, err := decode[change](line)
		if err != nil {
			return nil, fmt.Errorf("read journal: %w", err)
		}
		if c.Merge == nil {
			continue
		}
		all = slices.DeleteFunc(all, func(m Merge) bool { return m.ID == c.Merge.ID })
		all = append(all, *c.Merge)
	}
	return all, nil
}

// Unmerge takes a merge back: what the user has not changed since of the
// changes that it took over, and the imports that it brought. What was there
// before is then as it was. One that was cut short can be taken back too, and
// Unmerge itself goes on when it is called again.
func (g *Ingester) Unmerge(ctx context.Context, id string) (Merge, error) {
	merges, err := g.Merges()
	at := slices.IndexFunc(merges, func(m Merge) bool { return m.ID == id })
	if err == nil && at < 0 {
		err = catalog.ErrNotFound
	}
	if err != nil {
		return Merge{}, fmt.Errorf("take merge %s back: %w", id, err)
	}
	m := merges[at]
	if m.State != catalog.Undone {
		err = g.unmerge(ctx, &m)
	}
	if err != nil {
		return m, fmt.Errorf("take merge %s back: %w", id, err)
	}
	return m, nil
}

func (g *Ingester) unmerge(ctx context.Context, m *Merge) error {
	back, err := g.back(ctx, m.ID)
	if err != nil {
		return err
	}
	m.State = catalog.Undoing
	if err := g.lib.Journal(change{Merge: m}); err != nil {
		return err
	}
	if len(back) > 0 {
		if _, err := g.do(ctx, Action{Title: MergeTitle, Undoes: m.ID, Merge: m.ID}, back); err != nil {
			return err
		}
	}
	imports, err := g.cat.Imports(ctx)
	for _, i := range imports {
		if err == nil && i.Merge == m.ID {
			err = g.Undo(ctx, i.ID)
		}
	}
	if err != nil {
		return err
	}
	m.State = catalog.Undone
	return g.lib.Journal(change{Merge: m})
}

// back returns the edits that take back what a merge changed, and nobody since,
// the last first.
func (g *Ingester) back(ctx context.Context, merge string) ([]catalog.Edit, error) {
	steps, err := g.stepsOf(merge)
	if err != nil {
		return nil, err
	}
	is := Action{Steps: steps}.edits()
	now, err := g.cat.Values(ctx, is)
	if err != nil {
		return nil, err
	}
	var back []catalog.Edit
	for i, s := range slices.Backward(steps) {
		if reconcile.Same(s.Field, now[i], s.Value) {
			back = append(back, catalog.Edit{Item: s.Item, Field: s.Field, Value: s.Before})
		}
	}
	return back, nil
}

// stepsOf returns what the actions of a merge come to: one step for each field,
// from what it was before the first of them to what it was after the last.
func (g *Ingester) stepsOf(merge string) (steps []Step, err error) {
	at := map[reconcile.Target]int{}
	for line, err := range g.lib.JournalEntries() {
		c, failed := decode[change](line)
		if err = errors.Join(err, failed); err != nil {
			return nil, fmt.Errorf("read journal: %w", err)
		}
		if c.Action == nil || c.Action.Merge != merge {
			continue
		}
		for _, s := range c.Action.Steps {
			t := reconcile.Target{Item: s.Item, Field: s.Field}
			if i, known := at[t]; known {
				steps[i].Value = s.Value
				continue
			}
			at[t], steps = len(steps), append(steps, s)
		}
	}
	return steps, nil
}

// TakeTheirs decides conflicts of a merge for the other library, as one action
// that taking the merge back takes back too.
func (g *Ingester) TakeTheirs(ctx context.Context, merge string, conflicts []reconcile.Conflict) (Action, error) {
	var edits []catalog.Edit
	for _, c := range conflicts {
		edits = append(edits, c.Take...)
	}
	return g.do(ctx, Action{Title: TakeTheirsTitle, Merge: merge}, edits)
}
