package pages

import (
	"context"
	"io/fs"
	"iter"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/read/blog"
)

// Service is the id of what people saved themselves.
const Service archive.Service = "pages"

// The variants.
const (
	savedPages = "Saved web pages"
	diaryTexts = "Texts and Markdown"
	savedLists = "Lists of posts (JSON, CSV)"
)

// Reader reads what people saved themselves. It has no state.
type Reader struct{}

var _ read.Reader = Reader{}

// New returns the reader.
func New() Reader { return Reader{} }

// Info describes the reader.
func (Reader) Info() read.Info {
	return read.Info{
		Service:  Service,
		Title:    "Saved web pages and texts",
		Kinds:    []archive.Kind{archive.Diary, archive.Post, archive.Comment, archive.File},
		Evidence: read.BestEffort,
		Variants: []read.Variant{
			{Title: savedPages, Evidence: read.BestEffort},
			{Title: diaryTexts, Evidence: read.BestEffort},
			{Title: savedLists, Evidence: read.BestEffort},
		},
		Options: []archive.Option{{
			ID: "timezone", Title: "Time zone", Type: archive.ZoneOption, Default: blog.DefaultZone,
			Help: "The time zone of the dates on the pages.",
		}},
		Lacks: []string{
			"A saved page holds what the browser showed: comments and pictures that were not loaded are not in it.",
		},
	}
}

// Read yields what somebody wrote, file by file: first what is surely that,
// then what lies beside it, then documents among both.
func (Reader) Read(ctx context.Context, root fs.FS, o archive.Options) iter.Seq2[archive.Item, error] {
	return blog.Read(ctx, root, Service, o, func(run *blog.Run) {
		r := &reading{Run: run, survey: newSurvey(), seen: map[string]string{}}
		r.all()
	})
}
