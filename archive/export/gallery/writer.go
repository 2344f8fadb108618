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
const languageOption = "language"

// Writer writes the gallery format.
type Writer struct{}

// Format implements [export.Writer].
func (Writer) Format() export.Format {
	return export.Format{
		ID:      ID,
		Title:   "Web gallery",
		Summary: "A web site with pictures, diaries, chats and search that opens in any browser, without the internet.",
		Kinds:   archive.Kinds(),
		Judges:  []string{"Nu HTML Checker", "Chromium", "axe-core"},
		Options: []archive.Option{
			{
				ID: languageOption, Type: archive.ChoiceOption, Default: "ko", Choices: []string{"ko", "en"},
				Title: "Language",
				Help:  "The language of the site's own words: Korean or English.",
			},
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
	w, err := wordsOf(o.Text(languageOption, "ko"))
	if err != nil {
		return export.Report{}, err
	}
	pages := func(ctx context.Context, x *shelf.Export) error { return writeSite(ctx, x, w) }
	return shelf.Write(ctx, dst, sel, shelf.Layout{Place: place, Pages: pages}, setup)
}

// originalsDir holds what the user had; everything beside it is made.
const originalsDir = "originals"

func place(it archive.Item, i int, first string) string {
	return path.Join(originalsDir, shelf.Dated(it, i, strings.TrimPrefix(first, originalsDir+"/")))
}
