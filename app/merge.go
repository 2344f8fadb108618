package main

import (
	"context"
	"errors"
	"fmt"

	"dotori/archive/catalog"
	"dotori/archive/ingest"
	"dotori/archive/ingest/reconcile"
	"dotori/archive/library"
)

type mergeCommand struct {
	Other  string `arg:"" optional:"" help:"The folder of the other library; it is only read." type:"path"`
	DryRun bool   `help:"Compare and count, change nothing."`
	Theirs bool   `help:"Where both changed something differently, take the other library's change."`
	List   bool   `help:"List the libraries that were merged into this one."`
	Undo   string `help:"Take a merge back, by the id that --list prints." placeholder:"ID"`
}

// Run merges another library into this one, or takes that back.
func (c *mergeCommand) Run(ctx context.Context, p *printer, dir place) error {
	asked := 0
	for _, one := range []bool{c.Other != "", c.List, c.Undo != ""} {
		if one {
			asked++
		}
	}
	switch {
	case asked != 1:
		return fmt.Errorf("%w: name one other library, or say --list or --undo", errUsage)
	case c.List:
		return reading(ctx, dir, p.merges)
	case c.Undo != "":
		return writing(ctx, dir, func(s *session) error { return p.unmerge(ctx, s, c.Undo) })
	}
	return c.merge(ctx, p, dir)
}

func (p *printer) merges(s *session) error {
	all, err := s.ingester.Merges()
	for _, m := range all {
		err = errors.Join(err, p.merged(m))
	}
	return err
}

func (p *printer) unmerge(ctx context.Context, s *session, id string) error {
	m, err := s.ingester.Unmerge(ctx, id)
	if err != nil {
		return err
	}
	return p.merged(m)
}

func (c *mergeCommand) merge(ctx context.Context, p *printer, dir place) error {
	ours, err := libraryDir(dir)
	if err == nil {
		err = ingest.Beside(ours, c.Other) // before ours is made in the wrong place
	}
	if err != nil {
		return fmt.Errorf("merge library %s: %w", c.Other, err)
	}
	other, err := library.Open(c.Other, library.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	s, err := openForWriting(ctx, dir)
	if err != nil {
		return errors.Join(err, other.Close())
	}
	bar := p.bar(p.loc.T("Merging %s", other.Dir()))
	m, err := s.ingester.Merge(ctx, other, ingest.MergeChoices{DryRun: c.DryRun, Theirs: c.Theirs},
		func(g ingest.Progress) { bar.set(g.Bytes, g.BytesTotal) })
	bar.close()
	if m.Imports > 0 || err == nil {
		err = errors.Join(err, p.mergeReport(ctx, s, m))
	}
	if err := errors.Join(err, s.Close(), other.Close()); err != nil {
		return err
	}
	if len(m.Warnings)+len(m.Conflicts) > 0 {
		return errWarnings
	}
	return nil
}

// mergeJSON is a merge as the command line prints it; its keys are a promise.
type mergeJSON struct {
	ID        string              `json:"id"`
	From      string              `json:"from"`
	At        string              `json:"at"`
	State     catalog.ImportState `json:"state"`
	Imports   int                 `json:"imports"`
	Items     int                 `json:"items"`
	Known     int                 `json:"known"`
	Originals int                 `json:"originals"`
	Bytes     int64               `json:"bytes"`
	Edits     int                 `json:"edits"`
	Conflicts []conflictJSON      `json:"conflicts"`
	Warnings  []warningJSON       `json:"warnings"`
}

// conflictJSON has the values as the journal has them, "" for none.
type conflictJSON struct {
	Item   string `json:"item"`
	Field  string `json:"field"`
	Ours   string `json:"ours"`
	Theirs string `json:"theirs"`
}

// merged prints a merge in one line.
func (p *printer) merged(m ingest.Merge) error {
	if p.json {
		return p.line(mergeLine(m))
	}
	return p.textf("%s  %-11s  %d imports, %d new items, %d known, %d originals, %d changes, %d conflicts  %s",
		m.ID, m.State, m.Imports, m.Items, m.Known, m.Originals, m.Edits, len(m.Conflicts), m.From)
}

func mergeLine(m ingest.Merge) mergeJSON {
	j := mergeJSON{ID: m.ID, From: m.From, At: stamp(m.At), State: m.State, Imports: m.Imports, Items: m.Items, Known: m.Known,
		Originals: m.Originals, Bytes: m.Bytes, Edits: m.Edits, Conflicts: []conflictJSON{}, Warnings: []warningJSON{}}
	for _, c := range m.Conflicts {
		j.Conflicts = append(j.Conflicts, conflictJSON{c.Item, c.Field, c.Ours, c.Theirs})
	}
	for _, w := range m.Warnings {
		j.Warnings = append(j.Warnings, warningJSON{w.Path, w.Line, w.Reason, w.Detail})
	}
	return j
}

// mergeReport prints what a merge did, with all that is to be said about it.
func (p *printer) mergeReport(ctx context.Context, s *session, m ingest.Merge) error {
	err := p.merged(m)
	if p.json {
		return err
	}
	for _, c := range m.Conflicts {
		err = errors.Join(err, p.conflict(ctx, s, c))
	}
	for _, w := range m.Warnings {
		err = errors.Join(err, p.warning(w))
	}
	return err
}

func (p *printer) conflict(ctx context.Context, s *session, c reconcile.Conflict) error {
	name := c.Item
	if it, err := s.catalog.Item(ctx, c.Item); err == nil {
		name = c.Item + "  " + headline(it)
	}
	return p.textf("  both changed %s of %s\n    here:  %s\n    there: %s", p.loc.T(c.Field), name, c.Ours, c.Theirs)
}
