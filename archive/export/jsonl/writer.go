package jsonl

import (
	"context"
	_ "embed"
	"path"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/shelf"
)

var _ export.Writer = Writer{}

// ID names the format.
const ID = "jsonl"

// Writer writes JSON Lines.
type Writer struct{}

// Format implements [export.Writer].
func (Writer) Format() export.Format {
	return export.Format{
		ID:      ID,
		Title:   "Everything, for programs (JSON Lines)",
		Summary: "Everything that Dotori knows, one item a line, with the original files and a schema that describes each field; Dotori reads it back without loss.",
		Kinds:   archive.Kinds(),
		Fields:  archive.ItemFields(),
		Judges:  []string{"Python jsonschema"},
		Options: []archive.Option{shelf.ZoneOption()},
	}
}

// Write implements [export.Writer].
func (Writer) Write(ctx context.Context, dst export.Destination, sel export.Selection, o archive.Options, progress func(export.Progress)) (export.Report, error) {
	setup, err := shelf.Set(o, progress)
	if err != nil {
		return export.Report{}, err
	}
	return shelf.Write(ctx, dst, sel, shelf.Layout{Place: place, Pages: pages}, setup)
}

// root is the folder of the originals.
const root = "files"

func place(it archive.Item, i int, first string) string {
	return path.Join(root, shelf.Dated(it, i, strings.TrimPrefix(first, root+"/")))
}

const (
	// SchemaName describes the lines of items.jsonl.
	SchemaName = "items.schema.json"
	// ReadmeName explains the export to whoever finds it.
	ReadmeName = "README.txt"
)

//go:embed readme.txt
var readme []byte

func pages(ctx context.Context, x *shelf.Export) error {
	schema, err := Schema()
	if err != nil {
		return err
	}
	if _, err := x.Document(ctx, SchemaName, schema, time.Time{}); err != nil {
		return err
	}
	_, err = x.Document(ctx, ReadmeName, readme, time.Time{})
	return err
}
