package main

import (
	"context"
	"errors"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/ui/exporting"
)

// exportJSON is an export as the command line prints it; its keys are a promise.
type exportJSON struct {
	Format    string        `json:"format"`
	To        string        `json:"to"`
	Written   int           `json:"written"`
	Unchanged int           `json:"unchanged"`
	Verified  int           `json:"verified"`
	Bytes     int64         `json:"bytes"`
	Unplug    bool          `json:"unplug"` // it may be unplugged now
	Left      []leftJSON    `json:"left"`
	Warnings  []warningJSON `json:"warnings"`
}

type leftJSON struct {
	Reason   string   `json:"reason"`
	Count    int      `json:"count"`
	Examples []string `json:"examples"`
}

// rehearsalJSON is what --dry-run prints.
type rehearsalJSON struct {
	Format  string               `json:"format"`
	To      string               `json:"to"`
	Items   int                  `json:"items"`
	Bytes   int64                `json:"bytes"` // of originals
	Kinds   map[archive.Kind]int `json:"kinds"`
	Outside map[archive.Kind]int `json:"outside"` // of kinds, what the format does not take
	Lost    []string             `json:"lost"`    // keys of an item that do not come back from the format
	Left    []leftJSON           `json:"left"`
	Free    int64                `json:"free"` // -1 = not known
}

func leftLines(all []export.Left) []leftJSON {
	lines := []leftJSON{}
	for _, l := range all {
		lines = append(lines, leftJSON{l.Reason, l.Count, l.Examples})
	}
	return lines
}

// exported prints the result. What the format left out is no warning: the
// user chose the format.
func (p *printer) exported(r exporting.Request, o exporting.Outcome) error {
	j := exportJSON{formatOf(r), r.To.String(), o.Written, o.Unchanged, o.Verified, o.Bytes, o.Unplug, leftLines(o.Left), []warningJSON{}}
	for _, w := range o.Warnings {
		j.Warnings = append(j.Warnings, warningJSON{w.Path, w.Line, w.Reason, w.Detail})
	}
	err := p.result(j, o)
	if err == nil && len(o.Warnings) > 0 {
		err = errWarnings
	}
	return err
}

func (p *printer) result(j exportJSON, o exporting.Outcome) error {
	if p.json {
		return p.line(j)
	}
	err := p.textf("%d files written to %s, %d were there already, %d read back and found equal", j.Written, j.To, j.Unchanged, j.Verified)
	if j.Unplug {
		err = errors.Join(err, p.textf("Everything is on the stick. You may unplug it now."))
	}
	err = errors.Join(err, p.left(o.Left))
	for _, w := range o.Warnings {
		err = errors.Join(err, p.warning(w))
	}
	return err
}

func (p *printer) left(all []export.Left) (err error) {
	for _, l := range all {
		err = errors.Join(err, p.textf("  %6d left out: %s", l.Count, p.loc.T(l.Reason)))
	}
	return err
}

// rehearse prints what an export would do.
func (p *printer) rehearse(ctx context.Context, e exporter, r exporting.Request) error {
	x, err := e.Measure(ctx, r.Query)
	if err != nil {
		return err
	}
	report, err := e.Rehearse(ctx, r)
	if err != nil {
		return err
	}
	w, err := e.writer(r.Format)
	if err != nil {
		return err
	}
	f := w.Format()
	j := rehearsalJSON{Format: formatOf(r), To: r.To.String(), Items: x.Items(), Bytes: x.Bytes, Kinds: x.Kinds,
		Outside: outside(f, x.Kinds), Lost: lost(f), Left: leftLines(report.Left), Free: e.freeAt(r.To)}
	if p.json {
		return p.line(j)
	}
	return p.rehearsal(j, report)
}

func (p *printer) rehearsal(j rehearsalJSON, report export.Report) error {
	err := p.textf("%d memories, %s; nothing is written", j.Items, p.loc.Size(j.Bytes))
	for _, k := range archive.Kinds() {
		switch {
		case j.Outside[k] > 0:
			err = errors.Join(err, p.textf("  %6d %s (not in this format)", j.Kinds[k], p.loc.Kind(k)))
		case j.Kinds[k] > 0:
			err = errors.Join(err, p.textf("  %6d %s", j.Kinds[k], p.loc.Kind(k)))
		}
	}
	if j.Free >= 0 {
		err = errors.Join(err, p.textf("%s free", p.loc.Size(j.Free)))
	}
	return errors.Join(err, p.left(report.Left))
}
