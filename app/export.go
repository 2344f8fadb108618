package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/alecthomas/kong"

	"dotori/archive/export"
)

type exportCommand struct {
	Format string `help:"The format's id, from 'dotori formats'." default:"folder" placeholder:"ID"`
	To     string `help:"The destination: a folder." required:"" placeholder:"DEST" type:"path"`
	narrowing
	kong.Plugins
}

type exportJSON struct {
	Format    string        `json:"format"`
	To        string        `json:"to"`
	Written   int           `json:"written"`
	Unchanged int           `json:"unchanged"`
	Verified  int           `json:"verified"`
	Bytes     int64         `json:"bytes"`
	Warnings  []warningJSON `json:"warnings"`
}

// Run exports the chosen items and verifies what it wrote.
func (c *exportCommand) Run(ctx context.Context, p *printer, dir place) error {
	w, ok := writers().Find(c.Format)
	if !ok {
		return fmt.Errorf("%w: there is no format %q to write; see 'dotori formats'", errUsage, c.Format)
	}
	q, err := c.query()
	if err != nil {
		return err
	}
	var report export.Report
	err = reading(ctx, dir, func(s *session) error {
		g, err := openGallery(s)
		if err != nil {
			return err
		}
		report, err = c.write(ctx, p, w, s.selected(q, g.builder))
		return errors.Join(err, g.Close())
	})
	if err == nil {
		err = p.exported(c, report)
	}
	if err == nil && len(report.Warnings) > 0 {
		err = errWarnings
	}
	return err
}

func (c *exportCommand) write(ctx context.Context, p *printer, w export.Writer, sel export.Selection) (export.Report, error) {
	dst, err := export.OpenFolder(c.To)
	if err != nil {
		return export.Report{}, err
	}
	bar := p.bar(p.loc.T("Exporting"))
	report, err := w.Write(ctx, dst, sel, optionValues(c.Plugins), func(g export.Progress) { bar.set(g.Bytes, g.TotalBytes) })
	bar.close()
	return report, errors.Join(err, dst.Close())
}

func (p *printer) exported(c *exportCommand, r export.Report) error {
	j := exportJSON{c.Format, c.To, r.Written, r.Unchanged, r.Verified, r.Bytes, []warningJSON{}}
	for _, w := range r.Warnings {
		j.Warnings = append(j.Warnings, warningJSON{w.Path, w.Line, w.Reason, w.Detail})
	}
	if p.json {
		return p.line(j)
	}
	err := p.textf("%d files written to %s, %d were there already, %d read back and found equal",
		r.Written, c.To, r.Unchanged, r.Verified)
	for _, w := range r.Warnings {
		err = errors.Join(err, p.warning(w))
	}
	return err
}
