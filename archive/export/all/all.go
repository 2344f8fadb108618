// Package all lists the writers of all formats.
package all

import (
	"time"

	"dotori/archive/export"
	"dotori/archive/export/activitypub"
	"dotori/archive/export/csv"
	"dotori/archive/export/eml"
	"dotori/archive/export/epub"
	"dotori/archive/export/folder"
	"dotori/archive/export/gallery"
	"dotori/archive/export/ics"
	"dotori/archive/export/immich"
	"dotori/archive/export/jsonfeed"
	"dotori/archive/export/jsonl"
	"dotori/archive/export/markdown"
	"dotori/archive/export/mbox"
	"dotori/archive/export/pdf"
	"dotori/archive/export/photoprism"
	"dotori/archive/export/takeout"
	"dotori/archive/export/vcf"
	"dotori/archive/export/wxr"
)

// Writers returns every writer, in the order in which screens show them. The
// agent, "Dotori 1.0", and the clock are for formats that say who made a file
// and when.
func Writers(agent string, now func() time.Time) export.Registry {
	return export.NewRegistry(
		folder.Writer{Agent: agent, Now: now},
		folder.Writer{Agent: agent, Now: now, Bag: true},
		gallery.Writer{},
		takeout.Writer{},
		immich.Writer{},
		photoprism.Writer{},
		wxr.Writer{},
		markdown.Writer{},
		activitypub.Writer{},
		jsonfeed.Writer{},
		mbox.Writer{},
		eml.Writer{},
		epub.Writer{},
		pdf.Writer{},
		jsonl.Writer{},
		csv.Writer{},
		ics.Writer{},
		vcf.Writer{},
	)
}
