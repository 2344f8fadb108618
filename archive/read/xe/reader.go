package xe

import (
	"context"
	"io/fs"
	"iter"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/read/blog"
	"dotori/archive/read/board"
	"dotori/archive/read/sqldump"
)

// Service is the id of XpressEngine and Rhymix.
const Service archive.Service = "xe"

// Reader reads the boards of sites. It has no state.
type Reader struct{}

var (
	_ read.Reader = Reader{}
	_ read.Sharer = Reader{}
)

// New returns the reader.
func New() Reader { return Reader{} }

// The variants.
const (
	dumped   = "Database dump of XpressEngine or Rhymix, with or without the site's files"
	exported = "XML files for XE's importer"
)

// Info describes the reader.
func (Reader) Info() read.Info {
	return read.Info{
		Service: Service, Title: "XpressEngine and Rhymix",
		Kinds:    []archive.Kind{archive.Post, archive.Guestbook, archive.Comment, archive.File},
		Evidence: read.ParserCode,
		Variants: []read.Variant{
			{Title: dumped, Evidence: read.ParserCode},
			{Title: exported, Evidence: read.ParserCode},
		},
		Lacks: []string{
			"A database dump holds no pictures or attachments; they are in the site's folder files.",
			"Members, private messages, passwords, e-mail and IP addresses are not read.",
		},
		Options: []archive.Option{{
			ID: "owner", Title: "Your name", Type: archive.TextOption,
			Help: "Your name or ID on the site; what it wrote is shown as yours.",
		}, {
			ID: "timezone", Title: "Time zone", Type: archive.ZoneOption, Default: blog.DefaultZone,
			Help: "The time zone of the site's dates.",
		}},
	}
}

// Shares leaves the other tables of a dump to the readers of other programs.
func (Reader) Shares(name string) bool { return sqldump.Named(name) }

// Read yields what the dumps hold, then the XML files, and then the files that
// no post mentions.
func (Reader) Read(ctx context.Context, root fs.FS, o archive.Options) iter.Seq2[archive.Item, error] {
	return board.Read(ctx, root, Service, o, func(run *board.Run) {
		r := &reading{Run: run, owner: board.Line(o.Text("owner", ""))}
		r.all()
	})
}
