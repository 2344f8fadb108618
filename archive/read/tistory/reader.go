package tistory

import (
	"context"
	"io/fs"
	"iter"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/read/blog"
)

// Service is the id of Tistory.
const Service archive.Service = "tistory"

// Reader reads what was saved of a Tistory blog. It has no state.
type Reader struct{}

var _ read.Reader = Reader{}

// New returns the reader.
func New() Reader { return Reader{} }

// The variants.
const (
	official = "Tistory's backup (2022 and later)"
	static   = "Pages saved by nhj7/tistory-backup"
	folders  = "Folders saved by pronist/tistory-backup"
	markdown = "Markdown saved by helloSaltedCaramel/tistory-backup"
	saved    = "Saved pages of Tistory"
)

// Info describes the reader.
func (Reader) Info() read.Info {
	return read.Info{
		Service: Service, Title: "Tistory",
		Kinds:    []archive.Kind{archive.Post},
		Evidence: read.ParserCode,
		Variants: []read.Variant{
			{Title: official, Evidence: read.ParserCode},
			{Title: static, Evidence: read.ParserCode},
			{Title: folders, Evidence: read.ParserCode},
			{Title: markdown, Evidence: read.ParserCode},
			{Title: saved, Evidence: read.ParserCode},
		},
		Options: []archive.Option{{
			ID: "timezone", Title: "Time zone", Type: archive.ZoneOption, Default: blog.DefaultZone,
			Help: "The time zone of the dates in the blog.",
		}},
		Lacks: []string{
			"Tistory's backup has no comments, no guestbook, and does not say which posts were private.",
			"Folders saved by pronist/tistory-backup have no dates, categories or tags.",
		},
	}
}

// Read yields the posts page by page. Pages of other services are left alone.
func (Reader) Read(ctx context.Context, root fs.FS, o archive.Options) iter.Seq2[archive.Item, error] {
	return blog.Read(ctx, root, Service, o, func(run *blog.Run) {
		r := reading{Run: run}
		r.Survey()
		r.all()
	})
}
