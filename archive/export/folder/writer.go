package folder

import (
	"context"
	_ "embed"
	"time"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/shelf"
	"dotori/archive/export/xmp"
)

var _ export.Writer = Writer{}

// ID names the format.
const ID = "folder"

// Options of the format.
const (
	bagOption  = "bagit"
	zoneOption = "timezone"
)

// Writer writes the folder format.
type Writer struct {
	Now   func() time.Time // dates a bag; [time.Now] when nil
	Agent string           // the program's name and version, for a bag
}

// Format implements [export.Writer].
func (Writer) Format() export.Format {
	return export.Format{
		ID:      ID,
		Title:   "Folder",
		Summary: "Original files by year and month with sidecars, readable diaries and chats, and lists of everything.",
		Kinds:   archive.Kinds(),
		Fields: []string{"id", "kind", "service", "account", "native_id", "moment", "title", "text", "html", "details", "trashed", "author", "people",
			"collections", "parent", "media", "latitude", "longitude", "favorite", "hidden", "tags", "system", "own"},
		Options: []archive.Option{
			{
				ID: bagOption, Type: archive.BoolOption, Default: "false",
				Title: "Wrap as a BagIt bag",
				Help:  "Libraries and archives check such a folder with their own programs.",
			},
			{
				ID: zoneOption, Type: archive.ZoneOption, Default: defaultZone,
				Title: "Time zone",
				Help:  "Used for the times of files whose date says no time zone.",
			},
		},
	}
}

const defaultZone = "Asia/Seoul"

// Write implements [export.Writer].
func (w Writer) Write(ctx context.Context, dst export.Destination, sel export.Selection, o archive.Options, progress func(export.Progress)) (export.Report, error) {
	zone, err := o.Zone(zoneOption, defaultZone)
	if err != nil {
		return export.Report{}, err
	}
	return shelf.Write(ctx, dst, sel, shelf.Layout{Place: shelf.Dated, Beside: sidecar, Pages: writeAll}, shelf.Setup{
		Bag: o.Bool(bagOption, false), Agent: w.Agent, Now: w.Now, Zone: zone, Progress: progress,
	})
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
