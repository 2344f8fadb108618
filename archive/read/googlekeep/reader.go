package googlekeep

import (
	"context"
	"io/fs"
	"iter"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/read/blog"
	"dotori/archive/read/takeout"
)

// Service is the id of Google Keep.
const Service archive.Service = "googlekeep"

// Reader reads notes of Google Keep. It has no state.
type Reader struct{}

var _ read.Reader = Reader{}

// New returns the reader.
func New() Reader { return Reader{} }

// The titles of the variants.
const (
	asJSON = "Google Keep in Takeout"
	asPage = "Pages of Google Keep alone"
)

// Info describes the reader.
func (Reader) Info() read.Info {
	return read.Info{
		Service: Service, Title: "Google Keep",
		Kinds:    []archive.Kind{archive.Diary},
		Evidence: read.ParserCode,
		Variants: []read.Variant{{Title: asJSON, Evidence: read.ParserCode}, {Title: asPage, Evidence: read.ParserCode}},
		Options: []archive.Option{{
			ID: "timezone", Title: "Time zone", Type: archive.ZoneOption, Default: blog.DefaultZone,
			Help: "The time zone in which the dates of the notes are shown.",
		}},
		Lacks: []string{
			"Reminders are not in the notes that Takeout hands out.",
			"Who shared a note is named by the mail address alone.",
		},
	}
}

// Detect looks into the files that may be notes.
func (Reader) Detect(ctx context.Context, root fs.FS) read.Match {
	hints := []string{"keep", "메모"}
	likely := func(name string) bool { return isLikely(name) || blog.IsPage(name) }
	name := takeout.Find(ctx, root, hints, likely, func(name, head string) bool { return isNote(head) || isPage(head) })
	switch {
	case name == "":
		return read.Match{}
	case blog.IsPage(name):
		return read.Match{Confidence: 93, Variant: asPage, Reason: "The page of a note of Google Keep was found.", Detail: name}
	}
	return read.Match{Confidence: 95, Variant: asJSON, Reason: "A note of Google Keep was found.", Detail: name}
}

// Read yields the notes file by file.
func (Reader) Read(ctx context.Context, root fs.FS, o archive.Options) iter.Seq2[archive.Item, error] {
	return blog.Read(ctx, root, Service, o, func(run *blog.Run) {
		r := reading{Run: run, homes: map[string]bool{}, taken: map[string]bool{}, tags: map[string]bool{}}
		r.Survey()
		r.notes()
		r.pages()
		r.rest()
	})
}
