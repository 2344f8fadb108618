package folder

import (
	"context"
	_ "embed"
	"slices"
	"time"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/shelf"
	"dotori/archive/export/xmp"
)

var _ export.Writer = Writer{}

// The formats.
const (
	ID    = "folder"
	BagID = "bagit" // the same, in a bag
)

// Options of the formats.
const (
	namesOption = "names"
	byOption    = "by"
	embedOption = "embed"
	bagOption   = "bagit"
)

// Writer writes the folder format.
type Writer struct {
	Now   func() time.Time // dates a bag; [time.Now] when nil
	Agent string           // the program's name and version, for a bag
	Bag   bool             // the format is [BagID]: always a bag
}

// Format implements [export.Writer].
func (w Writer) Format() export.Format {
	f := export.Format{
		ID:      ID,
		Title:   "Folder",
		Summary: "Original files by year and month with sidecars, readable diaries and chats, and lists of everything.",
		Kinds:   archive.Kinds(),
		Fields:  archive.ItemFields(),
		Judges:  []string{"ExifTool", "Exiv2", "xmllint", "sha256sum"},
		Options: options(),
	}
	if w.Bag {
		f.ID, f.Title = BagID, "BagIt bag"
		f.Summary = "The folder with checksums as libraries and archives keep them (RFC 8493), so that other programs can check it too."
		f.Options = slices.DeleteFunc(f.Options, func(o archive.Option) bool { return o.ID == bagOption })
	}
	return f
}

func options() []archive.Option {
	return []archive.Option{
		{
			ID: namesOption, Type: archive.ChoiceOption, Default: namesDated, Choices: []string{namesDated, namesOriginal},
			Title: "Names of files",
			Help:  "By date and time (dated), or as the files were called before (original).",
		},
		{
			ID: byOption, Type: archive.ChoiceOption, Default: byMonth, Choices: []string{byMonth, byYear, byAlbum, byService, byPerson},
			Title: "Folders by",
			Help:  "Month, year, album, service or person; a picture in several albums lies in the first, and albums.csv names all.",
		},
		{
			ID: embedOption, Type: archive.BoolOption, Default: "false",
			Title: "Write dates and titles into copies",
			Help:  "Pictures in the export get what their sidecars say written into them by the program exiftool, which must be installed; the library stays as it is.",
		},
		{
			ID: bagOption, Type: archive.BoolOption, Default: "false",
			Title: "Wrap as a BagIt bag",
			Help:  "Libraries and archives check such a folder with their own programs.",
		},
		shelf.ZoneOption(),
	}
}

// Write implements [export.Writer].
func (w Writer) Write(ctx context.Context, dst export.Destination, sel export.Selection, o archive.Options, progress func(export.Progress)) (export.Report, error) {
	setup, err := shelf.Set(o, progress)
	if err != nil {
		return export.Report{}, err
	}
	l := shelf.Layout{Beside: sidecar, Pages: pages(o)}
	if l.Place, err = place(ctx, sel, o); err != nil {
		return export.Report{}, err
	}
	if o.Bool(embedOption, false) {
		e, err := newEmbedder(ctx)
		if err != nil {
			return export.Report{}, err
		}
		defer e.Close()
		l.Rewrite = e.rewrite
	}
	setup.Bag, setup.Agent, setup.Now = w.Bag || o.Bool(bagOption, false), w.Agent, w.Now
	return shelf.Write(ctx, dst, sel, l, setup)
}

// sidecar puts XMP beside each picture and video.
func sidecar(it archive.Item, m archive.Media, name string) []shelf.Page {
	if !xmp.Describes(m) {
		return nil
	}
	return []shelf.Page{{Name: name + xmp.Suffix, Body: xmp.Sidecar(it, m)}}
}

// ReadmeName explains the export to whoever finds it.
const ReadmeName = "README.txt"

//go:embed readme.txt
var readme []byte
