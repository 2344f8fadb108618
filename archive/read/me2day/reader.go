package me2day

import (
	"context"
	"io/fs"
	"iter"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/read/blog"
)

// Service is the id of me2day.
const Service archive.Service = "me2day"

// Reader reads me2day's backup. It has no state.
type Reader struct{}

var _ read.Reader = Reader{}

// New returns the reader.
func New() Reader { return Reader{} }

const variant = "me2day's backup (2014)"

// Info describes the reader.
func (Reader) Info() read.Info {
	return read.Info{
		Service: Service, Title: "me2day",
		Kinds:    []archive.Kind{archive.Post, archive.Comment, archive.Photo, archive.Video},
		Evidence: read.Verified,
		Variants: []read.Variant{{Title: variant, Evidence: read.Verified}},
		Options: []archive.Option{{
			ID: "timezone", Title: "Time zone", Type: archive.ZoneOption, Default: blog.DefaultZone,
			Help: "The time zone of the dates in the posts.",
		}},
		Lacks: []string{"me2day's backup has your own posts and their comments, not what you wrote to others."},
	}
}

// Read yields the posts page by page, each before its comments.
func (Reader) Read(ctx context.Context, root fs.FS, o archive.Options) iter.Seq2[archive.Item, error] {
	return blog.Read(ctx, root, Service, o, func(run *blog.Run) {
		r := reading{Run: run, accounts: map[string]string{}}
		r.Survey()
		r.posts()
		r.rest()
	})
}
