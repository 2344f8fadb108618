package kakaostory

import (
	"context"
	"io/fs"
	"iter"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/read/blog"
)

// Service is the id of KakaoStory.
const Service archive.Service = "kakaostory"

// The variants.
const (
	savedJSON  = "Activities as JSON"
	savedPages = "Saved pages of KakaoStory"
)

// Reader reads what was kept of KakaoStory. It has no state.
type Reader struct{}

var _ read.Reader = Reader{}

// New returns the reader.
func New() Reader { return Reader{} }

// Info describes the reader. The fields of activities and the classes of pages
// are known from programs that read them; how people kept them is not.
func (Reader) Info() read.Info {
	return read.Info{
		Service:  Service,
		Title:    "KakaoStory",
		Kinds:    []archive.Kind{archive.Post, archive.Comment},
		Evidence: read.BestEffort,
		Variants: []read.Variant{
			{Title: savedJSON, Evidence: read.BestEffort},
			{Title: savedPages, Evidence: read.ParserCode},
		},
		Options: []archive.Option{{
			ID: "owner", Title: "Your name", Type: archive.TextOption,
			Help: "Your name on KakaoStory; what it wrote is shown as yours.",
		}, {
			ID: "timezone", Title: "Time zone", Type: archive.ZoneOption, Default: blog.DefaultZone,
			Help: "The time zone in which the posts are shown.",
		}},
		Lacks: []string{
			"KakaoStory hands out no archive; only what a program or a browser kept can be read.",
			"A saved page holds only the posts that were on the screen, without their comments.",
		},
	}
}

// Read yields the activities file by file. What is not KakaoStory's is left.
func (Reader) Read(ctx context.Context, root fs.FS, o archive.Options) iter.Seq2[archive.Item, error] {
	return blog.Read(ctx, root, Service, o, func(run *blog.Run) {
		r := &reading{Run: run, owner: o.Text("owner", ""), taken: map[string]bool{}}
		r.all()
	})
}
