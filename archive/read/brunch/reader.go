package brunch

import (
	"context"
	"io/fs"
	"iter"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/read/blog"
	"dotori/archive/read/page"
)

// Service is the id of brunch.
const Service archive.Service = "brunch"

// Reader reads saved pages of brunch. It has no state.
type Reader struct{}

var _ read.Reader = Reader{}

// New returns the reader.
func New() Reader { return Reader{} }

const variant = "Saved pages of brunch"

// Info describes the reader.
func (Reader) Info() read.Info {
	return read.Info{
		Service: Service, Title: "brunch",
		Kinds:    []archive.Kind{archive.Post},
		Evidence: read.ParserCode,
		Variants: []read.Variant{{Title: variant, Evidence: read.ParserCode}},
		Options: []archive.Option{{
			ID: "owner", Title: "Your name", Type: archive.TextOption,
			Help: "Your pen name or the address of your brunch (@name); what it wrote is shown as yours.",
		}, {
			ID: "timezone", Title: "Time zone", Type: archive.ZoneOption, Default: blog.DefaultZone,
			Help: "The time zone of the dates in the posts.",
		}},
		Lacks: []string{"brunch hands out no archive; saved pages have no comments."},
	}
}

// Detect looks into the first pages.
func (Reader) Detect(ctx context.Context, root fs.FS) read.Match {
	name := blog.FindPage(ctx, root, isPost)
	if name == "" {
		return read.Match{}
	}
	return read.Match{Confidence: 92, Variant: variant, Reason: "A saved page of brunch was found.", Detail: name}
}

// Read yields the posts page by page.
func (Reader) Read(ctx context.Context, root fs.FS, o archive.Options) iter.Seq2[archive.Item, error] {
	return blog.Read(ctx, root, Service, o, func(run *blog.Run) {
		r := reading{Run: run, owner: page.Clean(o.Text("owner", ""))}
		r.Survey()
		r.Pages(isPost, r.post)
		r.Rest(func(string) bool { return false })
	})
}
