package main

import (
	"errors"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/read"
)

type formatsCommand struct{}

type formatJSON struct {
	ID        string         `json:"id"`
	Direction string         `json:"direction"`
	Title     string         `json:"title"`
	Kinds     []archive.Kind `json:"kinds"`
	Evidence  string         `json:"evidence"`
	Variants  []variantJSON  `json:"variants,omitempty"`
	Lacks     []string       `json:"lacks,omitempty"`
	Summary   string         `json:"summary,omitempty"`
	Fields    []string       `json:"fields,omitzero"`  // of an item's JSON, that come back from the format itself
	Lost      []string       `json:"lost,omitzero"`    // those that do not
	Judges    []string       `json:"judges,omitempty"` // programs of others that the tests ask
	Options   []optionJSON   `json:"options"`
}

type variantJSON struct {
	Title    string `json:"title"`
	Evidence string `json:"evidence"`
}

type optionJSON struct {
	ID      string             `json:"id"`
	Type    archive.OptionType `json:"type"`
	Default string             `json:"default"`
	Help    string             `json:"help"`
	Choices []string           `json:"choices,omitempty"`
}

// Run prints what can be read and written.
func (c *formatsCommand) Run(p *printer) error {
	var err error
	for _, r := range readers().All() {
		err = errors.Join(err, p.format(readable(r.Info())))
	}
	for _, w := range writers().All() {
		f := w.Format()
		err = errors.Join(err, p.format(written(f)))
	}
	return err
}

func written(f export.Format) formatJSON {
	return formatJSON{ID: f.ID, Direction: "write", Title: f.Title, Kinds: f.Kinds, Evidence: string(evidence(f)), Judges: f.Judges,
		Summary: f.Summary, Fields: append([]string{}, f.Fields...), Lost: lost(f), Options: optionLines(f.Options)}
}

// evidence says how sure it is that other programs take a format.
func evidence(f export.Format) read.Evidence {
	if len(f.Judges) == 0 {
		return read.BestEffort
	}
	return read.Verified
}

func readable(i read.Info) formatJSON {
	f := formatJSON{ID: string(i.Service), Direction: "read", Title: i.Title, Kinds: i.Kinds,
		Evidence: string(i.Evidence), Lacks: i.Lacks, Options: optionLines(i.Options)}
	for _, v := range i.Variants {
		f.Variants = append(f.Variants, variantJSON{v.Title, string(v.Evidence)})
	}
	return f
}

func optionLines(options []archive.Option) []optionJSON {
	lines := []optionJSON{}
	for _, o := range options {
		lines = append(lines, optionJSON{o.ID, o.Type, o.Default, o.Help, o.Choices})
	}
	return lines
}

func (p *printer) format(f formatJSON) error {
	if p.json {
		return p.line(f)
	}
	err := p.textf("%-5s  %-12s  %s", p.loc.T(f.Direction), f.ID, p.loc.T(f.Title))
	for _, v := range f.Variants {
		err = errors.Join(err, p.textf("         %s (%s)", p.loc.T(v.Title), p.loc.T(v.Evidence)))
	}
	for _, lack := range f.Lacks {
		err = errors.Join(err, p.textf("         - %s", p.loc.T(lack)))
	}
	return err
}
