package main

import (
	"errors"

	"dotori/archive"
)

type formatsCommand struct{}

type formatJSON struct {
	ID        string         `json:"id"`
	Direction string         `json:"direction"`
	Title     string         `json:"title"`
	Kinds     []archive.Kind `json:"kinds"`
	Evidence  string         `json:"evidence"`
	Fields    []string       `json:"fields,omitempty"`
	Options   []optionJSON   `json:"options"`
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
		i := r.Info()
		err = errors.Join(err, p.format(formatJSON{string(i.Service), "read", i.Title, i.Kinds, string(i.Evidence), nil, optionLines(i.Options)}))
	}
	for _, w := range writers().All() {
		f := w.Format()
		err = errors.Join(err, p.format(formatJSON{f.ID, "write", f.Title, f.Kinds, "verified", f.Fields, optionLines(f.Options)}))
	}
	return err
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
	return p.textf("%-5s  %-10s  %-28s  %s", p.loc.T(f.Direction), f.ID, p.loc.T(f.Title), p.loc.T(f.Evidence))
}
