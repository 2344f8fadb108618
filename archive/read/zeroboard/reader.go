package zeroboard

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

// Service is the id of Zeroboard.
const Service archive.Service = "zeroboard"

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
	dumped = "Zeroboard 4 (database dump, with or without the site's files)"
	noDump = "Files of a Zeroboard site without its database"
)

// Info describes the reader.
func (Reader) Info() read.Info {
	return read.Info{
		Service: Service, Title: "Zeroboard",
		Kinds:    []archive.Kind{archive.Post, archive.Comment, archive.File},
		Evidence: read.Verified,
		Variants: []read.Variant{
			{Title: dumped, Evidence: read.Verified},
			{Title: noDump, Evidence: read.BestEffort},
		},
		Options: []archive.Option{{
			ID: "owner", Title: "Your name", Type: archive.TextOption,
			Help: "Your name on the boards; what it wrote is shown as yours.",
		}, {
			ID: "timezone", Title: "Time zone", Type: archive.ZoneOption, Default: blog.DefaultZone,
			Help: "The time zone in which the times of posts are shown.",
		}},
		Lacks: []string{
			"A database dump of Zeroboard holds no pictures or attachments; they are in the board's folder data.",
			"Zeroboard's private messages and members are not read.",
		},
	}
}

// Shares leaves the other tables of a dump to the readers of other programs.
func (Reader) Shares(name string) bool { return sqldump.Named(name) }

// Read yields what the dumps hold, and then the files that no post mentions.
func (Reader) Read(ctx context.Context, root fs.FS, o archive.Options) iter.Seq2[archive.Item, error] {
	return board.Read(ctx, root, Service, o, func(run *board.Run) {
		r := &reading{Run: run, owner: board.Line(o.Text("owner", ""))}
		r.all()
	})
}
