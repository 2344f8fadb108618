package mastodon

import (
	"context"
	"io/fs"
	"iter"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/read/blog"
)

// Service is the id of Mastodon.
const Service archive.Service = "mastodon"

const variant = "Mastodon archive (outbox.json)"

// Reader reads archives of Mastodon. It has no state.
type Reader struct{}

var _ read.Reader = Reader{}

// New returns the reader.
func New() Reader { return Reader{} }

// Info describes the reader.
func (Reader) Info() read.Info {
	return read.Info{
		Service:  Service,
		Title:    "Mastodon",
		Kinds:    []archive.Kind{archive.Post, archive.Comment, archive.Photo, archive.Video, archive.Audio},
		Evidence: read.ParserCode,
		Variants: []read.Variant{{Title: variant, Evidence: read.ParserCode}},
		Options: []archive.Option{{
			ID: "timezone", Title: "Time zone", Type: archive.ZoneOption, Default: blog.DefaultZone,
			Help: "The time zone in which the posts are shown.",
		}},
		Lacks: []string{
			"The archive of Mastodon has your own posts, not the answers of others.",
			"Of posts that you boosted, liked or bookmarked it has only the addresses.",
		},
	}
}

// Read yields the posts of each outbox, then pictures that none shows.
func (Reader) Read(ctx context.Context, root fs.FS, o archive.Options) iter.Seq2[archive.Item, error] {
	return blog.Read(ctx, root, Service, o, func(run *blog.Run) {
		run.Survey()
		for _, name := range run.Files {
			if isOutboxName(name) && !run.Done() {
				newReading(run, name).all()
			}
		}
	})
}
