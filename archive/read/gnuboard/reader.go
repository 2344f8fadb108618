package gnuboard

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

// Service is the id of Gnuboard.
const Service archive.Service = "gnuboard"

// Reader reads the boards and shops of sites. It has no state.
type Reader struct{}

var (
	_ read.Reader = Reader{}
	_ read.Sharer = Reader{}
)

// New returns the reader.
func New() Reader { return Reader{} }

// The variants.
const (
	five    = "Gnuboard 5 or Youngcart 5 (database dump, with or without the site's files)"
	four    = "Gnuboard 4 or Youngcart 4 (database dump, with or without the site's files)"
	noDump  = "Files of a Gnuboard site without its database"
	reasonT = "Tables of Gnuboard were found in a database dump."
	reasonF = "The files of a Gnuboard site were found."
)

// Info describes the reader.
func (Reader) Info() read.Info {
	return read.Info{
		Service: Service, Title: "Gnuboard",
		Kinds:    []archive.Kind{archive.Post, archive.Comment, archive.Message, archive.Product, archive.Order, archive.File},
		Evidence: read.ParserCode,
		Variants: []read.Variant{
			{Title: five, Evidence: read.ParserCode},
			{Title: four, Evidence: read.Verified},
			{Title: noDump, Evidence: read.BestEffort},
		},
		Options: options(),
		Lacks: []string{
			"A database dump holds no pictures or attachments; they are in the site's folder data.",
			"Custom fields of boards (wr_1 to wr_10), passwords, addresses, phone numbers and IP addresses are not read.",
		},
	}
}

func options() []archive.Option {
	return []archive.Option{{
		ID: "owner", Title: "Your name", Type: archive.TextOption,
		Help: "Your name or ID on the site; what it wrote is shown as yours.",
	}, {
		ID: "timezone", Title: "Time zone", Type: archive.ZoneOption, Default: blog.DefaultZone,
		Help: "The time zone of the site's dates.",
	}, {
		ID: "memos", Title: "Import private messages", Type: archive.BoolOption, Default: "false",
		Help: "Imports the messages that you sent and received on the site. Your ID has to be stated as your name.",
	}, {
		ID: "orders", Title: "Import orders", Type: archive.BoolOption, Default: "false",
		Help: "Orders are personal data of customers. They are imported only with this, and without names.",
	}}
}

// Shares leaves the other tables of a dump to the readers of other programs.
func (Reader) Shares(name string) bool { return sqldump.Named(name) }

// Read yields what the dumps hold, and then the files that no post mentions.
func (Reader) Read(ctx context.Context, root fs.FS, o archive.Options) iter.Seq2[archive.Item, error] {
	return board.Read(ctx, root, Service, o, func(run *board.Run) {
		r := &reading{Run: run, owner: board.Line(o.Text("owner", "")), memos: o.Bool("memos", false), orders: o.Bool("orders", false)}
		r.all()
	})
}
