package immich

import (
	"context"
	_ "embed"
	"path"
	"time"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/albums"
	"dotori/archive/export/shelf"
	"dotori/archive/export/xmp"
)

var _ export.Writer = Writer{}

// ID names the format.
const ID = "immich"

const (
	copiesOption = "album-copies"

	albumRoot = "albums"
	otherRoot = "timeline"
	nameLimit = 100 // UTF-16 units, so that paths stay within export.MaxPath
)

// Writer writes the format.
type Writer struct{}

// Format implements [export.Writer].
func (Writer) Format() export.Format {
	return export.Format{
		ID:      ID,
		Title:   "Immich folder",
		Summary: "Pictures and videos with sidecars in folders of albums and months, ready for the upload program of Immich.",
		Kinds:   []archive.Kind{archive.Photo, archive.Video},
		Judges:  []string{"Immich CLI"},
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
	w := writing{copies: o.Bool(copiesOption, false)}
	place, err := albums.Naming{Folders: w.folders, Limit: nameLimit}.Place(ctx, sel)
	if err != nil {
		return export.Report{}, err
	}
	l := shelf.Layout{Place: place, Beside: sidecar, Pages: w.pages, Lacks: w.lacks}
	return shelf.Write(ctx, dst, sel, l, setup)
}

// writing is how one export is written.
type writing struct{ copies bool }

// folders returns where an item's media lie, and where copies of them go.
func (w writing) folders(it archive.Item) []string {
	var dirs []string
	for _, title := range albums.Of(it) {
		if len(dirs) == 0 || w.copies {
			dirs = append(dirs, path.Join(albumRoot, albums.Folder(title)))
		}
	}
	if len(dirs) == 0 {
		dirs = append(dirs, path.Join(otherRoot, shelf.Month(it.Moment)))
	}
	return dirs
}

// sidecar puts XMP beside each picture and video. Immich knows no titles: they
// begin the description.
func sidecar(it archive.Item, m archive.Media, name string) []shelf.Page {
	if !xmp.Describes(m) {
		return nil
	}
	it.Text = export.Caption(it)
	return []shelf.Page{{Name: name + xmp.Suffix, Body: xmp.Sidecar(it, m)}}
}

func (w writing) lacks(it archive.Item) string {
	switch {
	case it.Kind != archive.Photo && it.Kind != archive.Video:
		return "Immich takes pictures and videos only; everything else stands in items.jsonl."
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
	if w.copies {
		if err := w.copy(ctx, x); err != nil {
			return err
		}
	}
	if err := albums.List(ctx, x); err != nil {
		return err
	}
	_, err := x.Document(ctx, ReadmeName, readme, time.Time{})
	return err
}

func (w writing) copy(ctx context.Context, x *shelf.Export) error {
	for it, err := range x.Items(ctx) {
		if err == nil && len(albums.Of(it)) > 0 {
			err = albums.Copy(ctx, x, it, w.folders(it), sidecar)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
