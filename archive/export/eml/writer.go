package eml

import (
	"context"
	_ "embed"
	"io"
	"path"
	"time"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/letter"
	"dotori/archive/export/shelf"
)

var _ export.Writer = Writer{}

// ID names the format.
const ID = "eml"

// Writer writes single mails.
type Writer struct{}

// Format implements [export.Writer].
func (Writer) Format() export.Format {
	return export.Format{
		ID:      ID,
		Title:   "Single mails (eml)",
		Summary: "Each mail with its attachments as one file, which mail programs open with a double click; chats and texts too when wanted.",
		Kinds:   letter.Kinds(),
		Fields: []string{"kind", "service", "native_id", "moment", "title", "text", "html", "author", "people",
			"collections", "parent", "media", "favorite", "trashed", "system", "own", "details"},
		Judges:  []string{"Python email"},
		Options: letter.Options(),
	}
}

// Write implements [export.Writer].
func (Writer) Write(ctx context.Context, dst export.Destination, sel export.Selection, o archive.Options, progress func(export.Progress)) (export.Report, error) {
	setup, err := shelf.Set(o, progress)
	if err != nil {
		return export.Report{}, err
	}
	choice := letter.Chosen(o)
	pages := func(ctx context.Context, x *shelf.Export) error {
		m := &mails{x: x, letters: letter.NewWriter(x), choice: choice}
		return m.all(ctx)
	}
	l := shelf.Layout{Embeds: true, Takes: choice.Takes, Lacks: choice.Lacks, Pages: pages}
	return shelf.Write(ctx, dst, sel, l, setup)
}

// mails are all files of an export.
type mails struct {
	x       *shelf.Export
	letters *letter.Writer
	choice  letter.Choice
}

// ReadmeName explains the export to whoever finds it.
const ReadmeName = "README.txt"

//go:embed readme.txt
var readme []byte

func (m *mails) all(ctx context.Context) error {
	for it, err := range m.x.Items(ctx) {
		if err == nil && it.Kind != archive.Message && m.choice.Takes(it) {
			err = m.write(ctx, it)
		}
		if err != nil {
			return err
		}
		m.x.Advance(1)
	}
	if err := m.chats(ctx); err != nil {
		return err
	}
	_, err := m.x.Document(ctx, ReadmeName, readme, time.Time{})
	return err
}

func (m *mails) chats(ctx context.Context) error {
	if !m.choice.Chats {
		return nil
	}
	for c, err := range m.x.Chats(ctx) {
		if err != nil {
			return err
		}
		for it, err := range letter.Days(ctx, c) {
			if err == nil {
				err = m.write(ctx, it)
			}
			if err != nil {
				return err
			}
		}
	}
	return nil
}

func (m *mails) write(ctx context.Context, it archive.Item) error {
	_, err := m.x.Stream(ctx, place(it), func(out io.Writer) error { return m.letters.Write(ctx, out, it) })
	return err
}

// place is where a mail lies: in the folder of its year. The end of its name
// keeps those of one second apart.
func place(it archive.Item) string {
	year := shelf.Undated
	if it.Moment.Known() {
		year = it.Moment.Wall.Format("2006")
	}
	return path.Join(ID, year, shelf.Stem(it.Moment)+it.ID[:12]+".eml")
}
