package photoprism

import (
	"context"
	_ "embed"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/albums"
	"dotori/archive/export/shelf"
	"dotori/archive/export/xmp"
)

var _ export.Writer = Writer{}

// ID names the format.
const ID = "photoprism"

const root = "originals/"

// Writer writes the format.
type Writer struct{}

// Format implements [export.Writer].
func (Writer) Format() export.Format {
	return export.Format{
		ID:      ID,
		Title:   "PhotoPrism folder",
		Summary: "Pictures and videos with sidecars as PhotoPrism indexes them; albums become keywords and a list.",
		Kinds:   []archive.Kind{archive.Photo, archive.Video},
		Options: []archive.Option{shelf.ZoneOption()},
	}
}

// Write implements [export.Writer].
func (Writer) Write(ctx context.Context, dst export.Destination, sel export.Selection, o archive.Options, progress func(export.Progress)) (export.Report, error) {
	setup, err := shelf.Set(o, progress)
	if err != nil {
		return export.Report{}, err
	}
	l := shelf.Layout{Place: place, Beside: sidecar, Pages: pages, Lacks: lacks}
	return shelf.Write(ctx, dst, sel, l, setup)
}

// place puts the dated name below the root; that of a companion is there already.
func place(it archive.Item, i int, first string) string {
	name := shelf.Dated(it, i, first)
	if strings.HasPrefix(name, root) {
		return name
	}
	return root + name
}

func sidecar(it archive.Item, m archive.Media, name string) []shelf.Page {
	if !xmp.Describes(m) {
		return nil
	}
	return []shelf.Page{{Name: name + xmp.Suffix, Body: xmp.Sidecar(it, m)}}
}

func lacks(it archive.Item) string {
	if it.Kind != archive.Photo && it.Kind != archive.Video {
		return "PhotoPrism takes pictures and videos only; everything else stands in items.jsonl."
	}
	return ""
}

// ReadmeName explains the export to whoever finds it.
const ReadmeName = "README.txt"

//go:embed readme.txt
var readme []byte

func pages(ctx context.Context, x *shelf.Export) error {
	if err := albums.List(ctx, x); err != nil {
		return err
	}
	_, err := x.Document(ctx, ReadmeName, readme, time.Time{})
	return err
}
