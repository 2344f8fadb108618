package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"dotori/archive"
	"dotori/archive/export/history"
	"dotori/ui/exporting"
)

type exportsCommand struct {
	List  exportsListCommand  `cmd:"" default:"1" help:"List the exports that were made, newest first."`
	Again exportsAgainCommand `cmd:"" help:"Make an export again: what is new is added."`
}

type exportsListCommand struct{}

// Run lists the exports of the library.
func (c *exportsListCommand) Run(ctx context.Context, p *printer, dir place) error {
	return exportingFrom(ctx, dir, func(e exporter) error {
		past, err := e.Past(ctx)
		for i, h := range past {
			err = errors.Join(err, p.past(i+1, h))
		}
		return err
	})
}

type exportsAgainCommand struct {
	N int `arg:"" help:"Which one: its number from 'dotori exports'."`
	access
}

// Run makes a past export again.
func (c *exportsAgainCommand) Run(ctx context.Context, p *printer, dir place) error {
	return exportingFrom(ctx, dir, func(e exporter) error {
		past, err := e.Past(ctx)
		if err != nil {
			return err
		}
		if c.N < 1 || c.N > len(past) {
			return fmt.Errorf("%w: there is no export %d; see 'dotori exports'", errUsage, c.N)
		}
		r, err := exporting.Again(past[c.N-1].Entry)
		if err != nil {
			return err
		}
		return c.access.run(ctx, p, e, r)
	})
}

// pastJSON is a line of the history; its keys are a promise.
type pastJSON struct {
	N        int             `json:"n"`
	Started  string          `json:"started"`
	Finished string          `json:"finished"`
	State    history.State   `json:"state"`
	Title    string          `json:"title"`
	Choice   history.Choice  `json:"choice"`
	Format   string          `json:"format"`
	To       string          `json:"to"`
	Away     bool            `json:"away"`
	Options  archive.Options `json:"options"`
	history.Result
}

func (p *printer) past(n int, h exporting.Past) error {
	if p.json {
		return p.line(pastJSON{n, h.Started.Format(time.RFC3339), h.Finished.Format(time.RFC3339), h.State, h.Title, h.Choice,
			h.Format, h.To, h.Away, h.Options, h.Result})
	}
	return p.textf("%3d  %s  %-7s  %-10s  %8d items %8d written  %s", n, h.Finished.Local().Format("2006-01-02 15:04"), h.State, h.Format, h.Items, h.Written, h.To)
}
