package daumblog

import (
	"context"
	"io/fs"
	"iter"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/read/blog"
)

// Service is the id of Daum Blog.
const Service archive.Service = "daum-blog"

// Reader reads pages of Daum Blog. It has no state.
type Reader struct{}

var _ read.Reader = Reader{}

// New returns the reader.
func New() Reader { return Reader{} }

const variant = "Pages of Daum Blog"

// Info describes the reader.
func (Reader) Info() read.Info {
	return read.Info{
		Service: Service, Title: "Daum Blog",
		Kinds:    []archive.Kind{archive.Post},
		Evidence: read.BestEffort,
		Variants: []read.Variant{{Title: variant, Evidence: read.BestEffort}},
		Options: []archive.Option{{
			ID: "timezone", Title: "Time zone", Type: archive.ZoneOption, Default: blog.DefaultZone,
			Help: "The time zone of the dates in the blog.",
		}},
		Lacks: []string{"Daum's backup had no comments, no guestbook and no drafts, and videos only as links."},
	}
}

// Detect looks into the first pages.
func (Reader) Detect(ctx context.Context, root fs.FS) read.Match {
	name := blog.FindPage(ctx, root, isPost)
	if name == "" {
		return read.Match{}
	}
	return read.Match{Confidence: 75, Variant: variant, Reason: "A page of Daum Blog was found.", Detail: name}
}

// Read yields the posts page by page.
func (Reader) Read(ctx context.Context, root fs.FS, o archive.Options) iter.Seq2[archive.Item, error] {
	return blog.Read(ctx, root, Service, o, func(run *blog.Run) {
		r := reading{Run: run}
		r.Survey()
		r.Pages(isPost, r.post)
		r.Rest(func(string) bool { return false })
	})
}
