package x

import (
	"context"
	"io/fs"
	"iter"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/read/blog"
)

// Service is the id of X.
const Service archive.Service = "x"

// The variants.
const (
	today  = "X archive (data/tweets.js)"
	before = "Twitter archive before 2019 (data/js/tweets)"
)

// Reader reads archives of X. It has no state.
type Reader struct{}

var _ read.Reader = Reader{}

// New returns the reader.
func New() Reader { return Reader{} }

// Info describes the reader.
func (Reader) Info() read.Info {
	return read.Info{
		Service:  Service,
		Title:    "X (Twitter)",
		Kinds:    []archive.Kind{archive.Post, archive.Comment, archive.Message, archive.Photo, archive.Video, archive.Audio},
		Evidence: read.ParserCode,
		Variants: []read.Variant{
			{Title: today, Evidence: read.ParserCode},
			{Title: before, Evidence: read.ParserCode},
		},
		Options: []archive.Option{{
			ID: "deleted", Title: "Deleted posts", Type: archive.BoolOption, Default: "false",
			Help: "Also reads posts that you deleted shortly before you asked for the archive.",
		}, {
			ID: "likes", Title: "Liked posts", Type: archive.BoolOption, Default: "false",
			Help: "Also reads what others wrote and you liked; the archive has only its text.",
		}, {
			ID: "timezone", Title: "Time zone", Type: archive.ZoneOption, Default: blog.DefaultZone,
			Help: "The time zone in which the posts are shown.",
		}},
		Lacks: []string{
			"The archive of X has your own posts, not the answers of others.",
			"Messages name people by numbers; only those that your posts mention have names.",
			"Pictures of posts that you passed on are not in the archive of X.",
			"Archives before 2019 name pictures, but do not hold them.",
		},
	}
}

// Read yields the posts, then the conversations, then pictures that neither
// shows.
func (Reader) Read(ctx context.Context, root fs.FS, o archive.Options) iter.Seq2[archive.Item, error] {
	return blog.Read(ctx, root, Service, o, func(run *blog.Run) {
		r := newReading(run, o)
		r.all()
	})
}
