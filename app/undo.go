package main

import (
	"context"
	"errors"
	"slices"

	"dotori/archive/ingest"
	"dotori/archive/library"
)

type undoCommand struct{}

// Run takes back what was changed last, here or in the window.
func (c *undoCommand) Run(ctx context.Context, p *printer, dir place) error {
	return p.turn(ctx, dir, "There is nothing to take back.", (*ingest.Ingester).TakeBack)
}

type redoCommand struct{}

// Run does again what was taken back last.
func (c *redoCommand) Run(ctx context.Context, p *printer, dir place) error {
	return p.turn(ctx, dir, "There is nothing to do again.", (*ingest.Ingester).DoAgain)
}

// turn goes one step back or forth. Where there is none, the error says nothing.
func (p *printer) turn(ctx context.Context, dir place, nothing string, turn func(*ingest.Ingester, context.Context) (ingest.Action, error)) error {
	return writing(ctx, dir, func(s *session) error {
		a, err := turn(s.ingester, ctx)
		if errors.Is(err, ingest.ErrNothingToUndo) {
			return errors.New(p.loc.T(nothing))
		}
		if err != nil {
			return err
		}
		return p.action(a)
	})
}

// writing runs f on a library that is there and that it changes.
func writing(ctx context.Context, dir place, f func(*session) error) error {
	path, err := libraryDir(dir)
	if err != nil {
		return err
	}
	if !library.Exists(path) {
		return errNoLibrary(path)
	}
	s, err := openForWriting(ctx, dir)
	if err != nil {
		return err
	}
	return errors.Join(f(s), s.Close())
}

// actionJSON is an action as the command line prints it; its keys are a promise.
type actionJSON struct {
	ID     string   `json:"id"`
	Title  string   `json:"title"`
	Undoes string   `json:"undoes"`
	At     string   `json:"at"`
	Items  []string `json:"items"`
	Fields []string `json:"fields"`
}

func (p *printer) action(a ingest.Action) error {
	j := actionJSON{ID: a.ID, Title: a.Title, Undoes: a.Undoes, At: stamp(a.At), Items: []string{}, Fields: []string{}}
	seen := map[string]bool{}
	for _, s := range a.Steps {
		if !seen[s.Item] {
			seen[s.Item] = true
			j.Items = append(j.Items, s.Item)
		}
		if !slices.Contains(j.Fields, s.Field) {
			j.Fields = append(j.Fields, s.Field)
		}
	}
	if p.json {
		return p.line(j)
	}
	return p.textf("%s: %d items", p.loc.T(a.Title), len(j.Items))
}
