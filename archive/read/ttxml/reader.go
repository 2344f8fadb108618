package ttxml

import (
	"context"
	"io/fs"
	"iter"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/read/blog"
)

// Service is the id of TTXML.
const Service archive.Service = "ttxml"

// Reader reads TTXML. It has no state.
type Reader struct{}

var _ read.Reader = Reader{}

// New returns the reader.
func New() Reader { return Reader{} }

const (
	ofTextcube = "Backup of Textcube or Tattertools"
	ofTistory  = "Backup of Tistory until 2016"
	ofEgloos   = "Egloos, saved as TTXML"
)

// Info implements [read.Reader].
func (Reader) Info() read.Info {
	return read.Info{
		Service:  Service,
		Title:    "Tattertools, Textcube and Tistory (TTXML)",
		Kinds:    []archive.Kind{archive.Post, archive.Guestbook, archive.Comment},
		Evidence: read.ParserCode,
		Variants: []read.Variant{
			{Title: ofTextcube, Evidence: read.ParserCode},
			{Title: ofTistory, Evidence: read.ParserCode},
			{Title: ofEgloos, Evidence: read.ParserCode},
		},
		Options: []archive.Option{{
			ID: "owner", Title: "Your name", Type: archive.TextOption,
			Help: "Your name in the blog; it becomes the author of its posts, and comments under it are shown as yours.",
		}, {
			ID: "timezone", Title: "Time zone", Type: archive.ZoneOption, Default: blog.DefaultZone,
			Help: "The time zone in which the times of the blog are shown.",
		}},
		Lacks: []string{
			"A backup without attachments names the pictures, but does not hold them.",
			"View counts are not in a backup.",
		},
	}
}

// Read implements [read.Reader], file by file.
func (Reader) Read(ctx context.Context, root fs.FS, o archive.Options) iter.Seq2[archive.Item, error] {
	return blog.Read(ctx, root, Service, o, func(run *blog.Run) {
		r := &reading{Run: run, owner: loose(o.Text("owner", "")), seen: map[string]string{}}
		_, r.chosen = o["timezone"]
		r.Survey()
		for _, name := range r.Files {
			if r.Done() {
				break
			}
			if r.isOurs(name) {
				r.file(name)
			}
		}
	})
}
