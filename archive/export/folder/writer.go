package folder

import (
	"context"
	"time"

	"dotori/archive"
	"dotori/archive/export"
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
	r := w.newRun(dst, sel, zone, progress)
	if err := r.open(ctx, o.Bool(bagOption, false)); err != nil {
		return export.Report{}, err
	}
	for _, step := range []func(context.Context) error{
		r.plan, r.writeOriginals, r.writeItems, r.writeTexts, r.writeTable, r.writeReadme, r.verify, r.seal,
	} {
		if err := step(ctx); err != nil {
			return r.report, err
		}
	}
	return r.report, nil
}

func (w Writer) newRun(dst export.Destination, sel export.Selection, zone *time.Location, progress func(export.Progress)) *run {
	r := &run{root: dst, dst: dst, sel: sel, zone: zone, agent: w.Agent, now: w.Now, progress: progress, places: map[sha]*place{}}
	if r.now == nil {
		r.now = time.Now
	}
	if r.progress == nil {
		r.progress = func(export.Progress) {}
	}
	return r
}
