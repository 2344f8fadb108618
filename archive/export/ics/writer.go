package ics

import (
	"context"
	_ "embed"
	"time"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/shelf"
)

var _ export.Writer = Writer{}

// ID names the format.
const ID = "ics"

const (
	yearlyOption   = "anniversaries"
	languageOption = "language"
)

// Writer writes calendars.
type Writer struct{}

// Format implements [export.Writer].
func (Writer) Format() export.Format {
	return export.Format{
		ID:      ID,
		Title:   "Calendar (ICS)",
		Summary: "Each day with memories in the calendar, with how many there are and their titles, and diaries with their texts; without files.",
		Kinds:   archive.Kinds(),
		Judges:  []string{"Python icalendar"},
		Options: []archive.Option{
			{
				ID: yearlyOption, Type: archive.BoolOption, Default: "false",
				Title: "Every year again",
				Help:  "Each day comes back on the same date every year, as anniversaries do.",
			},
			{
				ID: languageOption, Type: archive.ChoiceOption, Default: languages()[0], Choices: languages(),
				Title: "Language",
				Help:  "The language of the words in the calendar.",
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
	w := writing{yearly: o.Bool(yearlyOption, false), words: wordsOf(o.Text(languageOption, languages()[0])), zone: setup.Zone}
	return shelf.Write(ctx, dst, sel, shelf.Layout{Lacks: lacks, Pages: w.pages}, setup)
}

// writing is how one export is written.
type writing struct {
	yearly bool
	words  words
	zone   *time.Location
}

func lacks(it archive.Item) string {
	if !hasDay(it.Moment) {
		return "A calendar needs the day; what has no date, or only a month or a year, stands in items.jsonl."
	}
	return ""
}

func hasDay(m archive.Moment) bool {
	return m.Precision.Rank() >= archive.PrecisionDay.Rank()
}

// ReadmeName explains the export to whoever finds it.
const ReadmeName = "README.txt"

//go:embed readme.txt
var readme []byte

func (w writing) pages(ctx context.Context, x *shelf.Export) error {
	c := &calendar{writing: w, x: x}
	if err := c.all(ctx); err != nil {
		return err
	}
	_, err := x.Document(ctx, ReadmeName, readme, time.Time{})
	return err
}
