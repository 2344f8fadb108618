package main

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"

	"github.com/alecthomas/kong"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/ingest"
)

type importCommand struct {
	Paths   []string `arg:"" name:"path" help:"Archives; several paths may be parts of one." type:"path"`
	Service string   `help:"Read as this service instead of detecting it." placeholder:"ID"`
	DryRun  bool     `help:"Read and count, store nothing."`
	kong.Plugins
}

// Run imports the paths as one archive.
func (c *importCommand) Run(ctx context.Context, p *printer, dir place) error {
	if _, ok := readers().Find(archive.Service(c.Service)); c.Service != "" && !ok {
		return fmt.Errorf("%w: there is no service %q; see 'dotori formats'", errUsage, c.Service)
	}
	s, err := openForWriting(ctx, dir)
	if err != nil {
		return err
	}
	result, err := c.ingest(ctx, p, s)
	if err := errors.Join(err, s.Close()); err != nil {
		return err
	}
	if len(result.Warnings) > 0 {
		return errWarnings
	}
	return nil
}

func (c *importCommand) ingest(ctx context.Context, p *printer, s *session) (catalog.Import, error) {
	plan, err := s.ingester.Preview(ctx, c.Paths, archive.Service(c.Service))
	if plan != nil {
		defer plan.Close()
	}
	if err != nil {
		return catalog.Import{}, err
	}
	p.recognised(plan)
	debug.SetGCPercent(gcPercent)
	bar := p.bar(p.loc.T("Importing %s", plan.Name))
	result, err := s.ingester.Run(ctx, plan, ingest.Choices{Options: optionValues(c.Plugins), DryRun: c.DryRun},
		func(g ingest.Progress) { bar.set(g.Bytes, g.BytesTotal) })
	bar.close()
	if result.ID != "" || c.DryRun {
		err = errors.Join(err, p.imported(result))
	}
	return result, err
}

// gcPercent keeps the heap of an import near what it holds: archives are large,
// and other programs are open.
const gcPercent = 50

// recognised says to a person what the archive is taken for, and how sure that is.
func (p *printer) recognised(plan *ingest.Plan) {
	for _, c := range plan.Candidates[:1] {
		i := c.Reader.Info()
		fmt.Fprintln(p.err, p.loc.T("%s: %s (%s)", p.loc.T(i.Title), p.loc.T(c.Match.Variant), p.loc.T(string(i.EvidenceOf(c.Match.Variant)))))
	}
}

// imported prints the report of one import.
func (p *printer) imported(i catalog.Import) error {
	if p.json {
		return p.line(importLine(i))
	}
	err := p.textf("found %d files: %d imported, %d already there, %d skipped — %d new items, %d known",
		i.Found, i.Imported, i.Duplicate, i.Skipped, i.Items, i.Known)
	for _, w := range i.Warnings {
		err = errors.Join(err, p.warning(w))
	}
	return err
}
