package vcf

import (
	"context"
	_ "embed"
	"io"
	"time"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/contentline"
	"dotori/archive/export/shelf"
)

var _ export.Writer = Writer{}

// ID names the format.
const ID = "vcf"

// Writer writes contacts.
type Writer struct{}

// Format implements [export.Writer].
func (Writer) Format() export.Format {
	return export.Format{
		ID:      ID,
		Title:   "Contacts (vCard)",
		Summary: "The people whose addresses stand in your mails, for the address book of a phone or a mail program; nothing else.",
		Kinds:   []archive.Kind{archive.Mail},
		Judges:  []string{"Python vobject"},
	}
}

// Write implements [export.Writer].
func (Writer) Write(ctx context.Context, dst export.Destination, sel export.Selection, _ archive.Options, progress func(export.Progress)) (export.Report, error) {
	return shelf.Write(ctx, dst, sel, shelf.Layout{Lacks: lacks, Pages: pages}, shelf.Setup{Progress: progress})
}

func lacks(it archive.Item) string {
	if it.Kind != archive.Mail {
		return "Only mails have addresses of people; everything else stands in items.jsonl."
	}
	return ""
}

const (
	// PeopleName is the file of contacts.
	PeopleName = "people.vcf"
	// ReadmeName explains the export to whoever finds it.
	ReadmeName = "README.txt"
)

//go:embed readme.txt
var readme []byte

func pages(ctx context.Context, x *shelf.Export) error {
	p, err := gather(ctx, x)
	if err != nil {
		return err
	}
	_, err = x.Stream(ctx, PeopleName, func(w io.Writer) error {
		for _, who := range p.sorted() {
			var l contentline.Lines
			p.card(&l, who)
			if _, err := l.WriteTo(w); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	_, err = x.Document(ctx, ReadmeName, readme, time.Time{})
	return err
}
