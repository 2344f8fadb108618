package main

import (
	"context"
	"errors"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
)

type importsCommand struct {
	List  importsListCommand  `cmd:"" default:"1" help:"List imports with their counts and warnings, newest first."`
	Undo  importsUndoCommand  `cmd:"" help:"Take one import back."`
	Shift importsShiftCommand `cmd:"" help:"Move all times of an import, whose clock or time zone was wrong."`
	Owner importsOwnerCommand `cmd:"" help:"Say whose archive an import is."`
}

type importsListCommand struct{}

// Run lists the imports of the library.
func (c *importsListCommand) Run(ctx context.Context, p *printer, dir place) error {
	return reading(ctx, dir, func(s *session) error {
		imports, err := s.catalog.Imports(ctx)
		shifts, broken := s.catalog.Shifts(ctx)
		err = errors.Join(err, broken)
		for _, i := range imports {
			err = errors.Join(err, p.importShifted(i, shifts[i.ID]))
		}
		return err
	})
}

type importsUndoCommand struct {
	ID string `arg:"" help:"The import's id, from 'dotori imports'."`
}

// Run takes an import back.
func (c *importsUndoCommand) Run(ctx context.Context, p *printer, dir place) error {
	s, err := openForWriting(ctx, dir)
	if err != nil {
		return err
	}
	err = s.ingester.Undo(ctx, c.ID)
	if err == nil {
		var i catalog.Import
		if i, err = s.catalog.Import(ctx, c.ID); err == nil {
			err = p.importSummary(i)
		}
	}
	return errors.Join(err, s.Close())
}

func (p *printer) importSummary(i catalog.Import) error { return p.importShifted(i, archive.Shift{}) }

// importShifted prints an import whose times are moved.
func (p *printer) importShifted(i catalog.Import, by archive.Shift) error {
	if p.json {
		line := importLine(i)
		if by != (archive.Shift{}) {
			line.Shift = &by
		}
		return p.line(line)
	}
	err := p.textf("%s  %-11s  %-9s  %6d found %6d imported %6d known %4d skipped  %s",
		i.ID, i.State, i.Service, i.Found, i.Imported, i.Duplicate, i.Skipped, strings.Join(i.Paths, ", "))
	if by != (archive.Shift{}) {
		err = errors.Join(err, p.textf("  times moved: %s", shiftText(by)))
	}
	return err
}

// importJSON is an import as the command line prints it; its keys are a promise.
type importJSON struct {
	ID        string              `json:"id"`
	Paths     []string            `json:"paths"`
	Service   archive.Service     `json:"service"`
	Started   string              `json:"started"`
	Finished  string              `json:"finished"`
	State     catalog.ImportState `json:"state"`
	Found     int                 `json:"found"`
	Imported  int                 `json:"imported"`
	Duplicate int                 `json:"duplicate"`
	Skipped   int                 `json:"skipped"`
	Items     int                 `json:"items"`
	Known     int                 `json:"known"`
	Merge     string              `json:"merge"` // the merge that brought it, or ""
	Warnings  []warningJSON       `json:"warnings"`
	Shift     *archive.Shift      `json:"shift,omitempty"` // where its times are moved
}

type warningJSON struct {
	Path   string `json:"path"`
	Line   int    `json:"line"`
	Reason string `json:"reason"`
	Detail string `json:"detail"`
}

func importLine(i catalog.Import) importJSON {
	j := importJSON{ID: i.ID, Paths: i.Paths, Service: i.Service, Started: stamp(i.Started), Finished: stamp(i.Finished),
		State: i.State, Found: i.Found, Imported: i.Imported, Duplicate: i.Duplicate, Skipped: i.Skipped,
		Items: i.Items, Known: i.Known, Merge: i.Merge, Warnings: []warningJSON{}}
	for _, w := range i.Warnings {
		j.Warnings = append(j.Warnings, warningJSON{w.Path, w.Line, w.Reason, w.Detail})
	}
	return j
}

func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}
