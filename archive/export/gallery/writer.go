package gallery

import (
	"context"
	"path"
	"strings"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/shelf"
)

var _ export.Writer = Writer{}

// ID names the format.
const ID = "gallery"

// Options of the format.
const (
	languageOption = "language"
	zoneOption     = "timezone"
	defaultZone    = "Asia/Seoul"
)

// Writer writes the gallery format.
type Writer struct{}

// Format implements [export.Writer].
func (Writer) Format() export.Format {
	return export.Format{
		ID:      ID,
		Title:   "Web gallery",
		Summary: "A web site with pictures, diaries, chats and search that opens in any browser, without the internet.",
		Kinds:   archive.Kinds(),
		Options: []archive.Option{
			{
				ID: languageOption, Type: archive.ChoiceOption, Default: "ko", Choices: []string{"ko", "en"},
				Title: "Language",
				Help:  "The language of the site's own words: Korean or English.",
			},
			{
				ID: zoneOption, Type: archive.ZoneOption, Default: defaultZone,
				Title: "Time zone",
				Help:  "Used for the times of files whose date says no time zone.",
			},
		},
	}
}

// Write implements [export.Writer].
func (Writer) Write(ctx context.Context, dst export.Destination, sel export.Selection, o archive.Options, progress func(export.Progress)) (export.Report, error) {
	zone, err := o.Zone(zoneOption, defaultZone)
	if err != nil {
		return export.Report{}, err
	}
	w, err := wordsOf(o.Text(languageOption, "ko"))
	if err != nil {
		return export.Report{}, err
	}
	pages := func(ctx context.Context, x *shelf.Export) error { return writeSite(ctx, x, w) }
	return shelf.Write(ctx, dst, sel, shelf.Layout{Place: place, Pages: pages}, shelf.Setup{Zone: zone, Progress: progress})
}

// originalsDir holds what the user had; everything beside it is made.
const originalsDir = "originals"

func place(it archive.Item, i int, first string) string {
	return path.Join(originalsDir, shelf.Dated(it, i, strings.TrimPrefix(first, originalsDir+"/")))
}
