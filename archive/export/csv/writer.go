package csv

import (
	"context"
	_ "embed"
	"time"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/sheet"
	"dotori/archive/export/shelf"
)

var _ export.Writer = Writer{}

// ID names the format.
const ID = "csv"

const (
	separatorOption = "separator"
	markOption      = "bom"

	comma = "comma"
)

// Writer writes tables.
type Writer struct{}

// Format implements [export.Writer].
func (Writer) Format() export.Format {
	return export.Format{
		ID:      ID,
		Title:   "Tables (CSV)",
		Summary: "A table of everything, one of comments and one for each chat, for Excel and other programs; without the files themselves.",
		Kinds:   archive.Kinds(),
		Fields: []string{"id", "kind", "service", "account", "native_id", "moment", "title", "author", "people",
			"collections", "parent", "latitude", "longitude", "favorite", "hidden", "trashed", "tags", "system", "own"},
		Options: []archive.Option{
			{
				ID: separatorOption, Type: archive.ChoiceOption, Default: comma, Choices: []string{comma, "semicolon", "tab"},
				Title: "Between cells",
				Help:  "Most programs want a comma; Excel in some countries wants a semicolon.",
			},
			{
				ID: markOption, Type: archive.BoolOption, Default: "true",
				Title: "Mark as UTF-8",
				Help:  "Excel needs the mark (BOM) at the beginning to show Korean; some programs stumble over it.",
			},
		},
	}
}

// Write implements [export.Writer].
func (Writer) Write(ctx context.Context, dst export.Destination, sel export.Selection, o archive.Options, progress func(export.Progress)) (export.Report, error) {
	s := sheet.Style{Separator: separator(o.Text(separatorOption, comma)), Mark: o.Bool(markOption, true)}
	pages := func(ctx context.Context, x *shelf.Export) error { return (&tables{x: x, style: s}).all(ctx) }
	return shelf.Write(ctx, dst, sel, shelf.Layout{Pages: pages}, shelf.Setup{Progress: progress})
}

func separator(name string) byte {
	switch name {
	case "semicolon":
		return ';'
	case "tab":
		return '\t'
	}
	return ','
}

// ReadmeName explains the export to whoever finds it.
const ReadmeName = "README.txt"

//go:embed readme.txt
var readme []byte

func writeReadme(ctx context.Context, x *shelf.Export) error {
	_, err := x.Document(ctx, ReadmeName, readme, time.Time{})
	return err
}
