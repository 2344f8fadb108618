package epub

import (
	"context"
	_ "embed"
	"fmt"
	"io"
	"time"

	"golang.org/x/image/font/opentype"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/book"
	"dotori/archive/export/shelf"
	"dotori/assets"
)

var _ export.Writer = Writer{}

// ID names the format.
const ID = "epub"

// Options of the format.
const (
	chatsOption    = "chats"
	languageOption = "language"
)

// Writer writes the EPUB format.
type Writer struct{}

// Format implements [export.Writer].
func (Writer) Format() export.Format {
	return export.Format{
		ID:      ID,
		Title:   "E-books by year",
		Summary: "A book for each year with pictures, diaries, posts and guestbooks, for e-book readers, tablets and phones.",
		Kinds:   []archive.Kind{archive.Photo, archive.Video, archive.Diary, archive.Post, archive.Guestbook, archive.Comment, archive.Message},
		Judges:  []string{"EPUBCheck"},
		Options: []archive.Option{
			{
				ID: chatsOption, Type: archive.BoolOption, Default: "false",
				Title: "Chats too",
				Help:  "Adds the chats of the year as chapters at the end of the book.",
			},
			{
				ID: languageOption, Type: archive.ChoiceOption, Default: book.Languages()[0], Choices: book.Languages(),
				Title: "Language of the book",
				Help:  "The language of titles and dates: Korean or English.",
			},
		},
	}
}

// Write implements [export.Writer].
func (Writer) Write(ctx context.Context, dst export.Destination, sel export.Selection, o archive.Options, progress func(export.Progress)) (export.Report, error) {
	s := series{words: book.Words(o.Text(languageOption, book.Languages()[0])), chats: o.Bool(chatsOption, false)}
	return shelf.Write(ctx, dst, sel, shelf.Layout{Pages: s.write, Lacks: s.lacks}, shelf.Setup{Progress: progress})
}

// series is all books of an export.
type series struct {
	words book.Words
	chats bool
}

// A book of 200 MB is what readers still open well. Only pictures weigh.
const (
	mostBytes = 200_000_000
	edge      = 1600 // of pictures, in pixels
)

// version is that of the books' make: with another one all are made again.
const version = 1

func (s series) rule() book.Rule {
	return book.Rule{Takes: s.takes, Weigh: weigh, Most: mostBytes, Seed: fmt.Sprintln(ID, version, s.words, s.chats)}
}

func (s series) takes(it archive.Item) bool {
	switch it.Kind {
	case archive.Photo, archive.Video, archive.Diary, archive.Post, archive.Guestbook:
		return true
	}
	return it.Kind == archive.Message && s.chats
}

func (s series) lacks(it archive.Item) string {
	switch {
	case it.Kind == archive.Video:
		return "Books play no videos; a still picture or the name stands for them."
	case it.Kind == archive.Message && !s.chats:
		return "Chats go into the book only when the option says so."
	case it.Kind != archive.Comment && !s.takes(it):
		return "Books hold pictures, diaries, posts and guestbooks, and nothing of this kind."
	}
	return ""
}

func weigh(it archive.Item) (sum int64) {
	media := it.Media
	if it.Kind.IsMedia() {
		media = media[:min(1, len(media))]
	}
	for _, m := range media {
		sum += book.Weight(m, edge)
	}
	return sum
}

// ReadmeName explains the export to whoever finds it.
const ReadmeName = "README.txt"

//go:embed readme.txt
var readme []byte

func (s series) write(ctx context.Context, x *shelf.Export) error {
	books, err := book.Plan(ctx, x, s.rule())
	if err != nil {
		return err
	}
	looks, err := parseLooks()
	if err != nil {
		return err
	}
	serif, err := opentype.Parse(assets.Serif())
	if err != nil {
		return fmt.Errorf("read the font of the covers: %w", err)
	}
	for _, b := range books {
		lost := book.NewLost(x)
		_, err := x.Marked(ctx, b.Name(".epub"), b.Mark(), func(w io.Writer) error {
			return bind(ctx, w, &volume{Book: b, words: s.words, looks: looks, serif: serif, x: x, lost: lost})
		})
		if err != nil {
			return err
		}
		x.Advance(b.Count)
	}
	_, err = x.Document(ctx, ReadmeName, readme, time.Time{})
	return err
}
