package takeout

import (
	"context"
	_ "embed"
	"time"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/albums"
	"dotori/archive/export/shelf"
)

var _ export.Writer = Writer{}

// ID names the format.
const ID = "takeout"

const (
	copiesOption = "album-copies"
)

// Writer writes the format.
type Writer struct{}

// Format implements [export.Writer].
func (Writer) Format() export.Format {
	return export.Format{
		ID:      ID,
		Title:   "Google Photos archive",
		Summary: "Pictures and videos in folders of years and albums as Google Takeout lays them out, for programs that import such archives; tags are kept only in the sidecars.",
		Kinds:   []archive.Kind{archive.Photo, archive.Video},
		Fields:  []string{"kind", "account", "parent", "html", "details", "people", "collections", "latitude", "longitude", "favorite", "hidden", "trashed", "system", "own"},
		Options: []archive.Option{
			albums.Copies(),
			shelf.ZoneOption(),
		},
	}
}

// Write implements [export.Writer].
func (Writer) Write(ctx context.Context, dst export.Destination, sel export.Selection, o archive.Options, progress func(export.Progress)) (export.Report, error) {
	setup, err := shelf.Set(o, progress)
	if err != nil {
		return export.Report{}, err
	}
	w := writing{zone: setup.Zone, copies: o.Bool(copiesOption, false)}
	place, err := albums.Naming{Folders: w.folders, Limit: nameLimit}.Place(ctx, sel)
	if err != nil {
		return export.Report{}, err
	}
	l := shelf.Layout{Place: place, Beside: w.beside, Pages: w.pages, Lacks: w.lacks}
	return shelf.Write(ctx, dst, sel, l, setup)
}

// writing is how one export is written.
type writing struct {
	zone   *time.Location
	copies bool
}

func (w writing) lacks(it archive.Item) string {
	switch {
	case it.Kind != archive.Photo && it.Kind != archive.Video:
		return "Google Photos takes pictures and videos only; everything else stands in items.jsonl."
	case !w.copies:
		return albums.Lacks(it)
	}
	return ""
}

// ReadmeName explains the export to whoever finds it.
const ReadmeName = "README.txt"

//go:embed readme.txt
var readme []byte

func (w writing) pages(ctx context.Context, x *shelf.Export) error {
	if err := w.albums(ctx, x); err != nil {
		return err
	}
	_, err := x.Document(ctx, ReadmeName, readme, time.Time{})
	return err
}
