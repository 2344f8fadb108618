package mbox

import (
	"context"
	_ "embed"
	"time"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/letter"
	"dotori/archive/export/shelf"
)

var _ export.Writer = Writer{}

// ID names the format.
const ID = "mbox"

// Writer writes mailboxes.
type Writer struct{}

// Format implements [export.Writer].
func (Writer) Format() export.Format {
	return export.Format{
		ID:      ID,
		Title:   "Mailboxes (mbox)",
		Summary: "Mails with their attachments, one file for each folder, for Thunderbird, Apple Mail and other mail programs; chats and texts too when wanted.",
		Kinds:   letter.Kinds(),
		Fields: []string{"kind", "service", "native_id", "moment", "title", "text", "html", "author", "people",
			"collections", "parent", "media", "favorite", "trashed", "system", "own", "details"},
		Judges:  []string{"Python mailbox"},
		Options: letter.Options(),
	}
}

// Write implements [export.Writer].
func (Writer) Write(ctx context.Context, dst export.Destination, sel export.Selection, o archive.Options, progress func(export.Progress)) (export.Report, error) {
	setup, err := shelf.Set(o, progress)
	if err != nil {
		return export.Report{}, err
	}
	w := writing{choice: letter.Chosen(o), zone: setup.Zone}
	l := shelf.Layout{Embeds: true, Takes: w.takes, Lacks: w.lacks, Pages: w.pages}
	return shelf.Write(ctx, dst, sel, l, setup)
}

// writing is how one export is written.
type writing struct {
	choice letter.Choice
	zone   *time.Location
}

func (w writing) takes(it archive.Item) bool { return w.lacks(it) == "" }

// firstYear is the first that readers of mailboxes take for a date.
const firstYear = 1971

// lacks is the choice's, and that of dates: the line before each mail has one,
// and a false one would become the mail's.
func (w writing) lacks(it archive.Item) string {
	if reason := w.choice.Lacks(it); reason != "" {
		return reason
	}
	if it.Moment.FirstYear() < firstYear {
		return "A mailbox wants a date since 1971 for each mail; the format of single mails takes those without."
	}
	return ""
}

// ReadmeName explains the export to whoever finds it.
const ReadmeName = "README.txt"

//go:embed readme.txt
var readme []byte

func (w writing) pages(ctx context.Context, x *shelf.Export) error {
	m := &mailboxes{writing: w, x: x, letters: letter.NewWriter(x)}
	if err := m.folders(ctx); err != nil {
		return err
	}
	if w.choice.Chats {
		if err := m.chats(ctx); err != nil {
			return err
		}
	}
	_, err := x.Document(ctx, ReadmeName, readme, time.Time{})
	return err
}
