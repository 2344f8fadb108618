package pdf

import (
	"context"
	_ "embed"
	"fmt"
	"io"
	"time"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/book"
	"dotori/archive/export/pdf/truetype"
	"dotori/archive/export/shelf"
	"dotori/assets"
)

var _ export.Writer = Writer{}

// ID names the format.
const ID = "pdf"

// Options of the format.
const (
	paperOption    = "paper"
	languageOption = "language"
)

// Writer writes the PDF format.
type Writer struct{}

// Format implements [export.Writer].
func (Writer) Format() export.Format {
	return export.Format{
		ID:      ID,
		Title:   "Photo books (PDF)",
		Summary: "A photo book for each year with captions and diaries, ready to be printed and bound.",
		Kinds:   []archive.Kind{archive.Photo, archive.Video, archive.Diary, archive.Post, archive.Guestbook, archive.Comment},
		Judges:  []string{"qpdf", "Poppler"},
		Options: []archive.Option{
			{
				ID: paperOption, Type: archive.ChoiceOption, Default: papers()[0].id, Choices: paperIDs(),
				Title: "Size of the page",
				Help:  "A4, A5 (half of it), US Letter, or a square of 21 cm.",
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
	s := series{words: book.Words(o.Text(languageOption, book.Languages()[0])), paper: paperOf(o.Text(paperOption, ""))}
	return shelf.Write(ctx, dst, sel, shelf.Layout{Pages: s.write, Lacks: lacks}, shelf.Setup{Progress: progress})
}

// series is all books of an export.
type series struct {
	words book.Words
	paper paper
}

// mostBytes is what programs still open well: some 600 pictures.
const mostBytes = 300_000_000

// version is that of the books' make: with another one all are made again.
const version = 1

func (s series) rule() book.Rule {
	return book.Rule{Takes: takes, Weigh: s.weigh, Most: mostBytes, Seed: fmt.Sprintln(ID, version, s.words, s.paper.id)}
}

func takes(it archive.Item) bool {
	switch it.Kind {
	case archive.Photo, archive.Video, archive.Diary, archive.Post, archive.Guestbook:
		return true
	}
	return false
}

func lacks(it archive.Item) string {
	switch {
	case it.Kind == archive.Video:
		return "Books play no videos; a still picture or the name stands for them."
	case it.Kind != archive.Comment && !takes(it):
		return "Books hold pictures, diaries, posts and guestbooks, and nothing of this kind."
	}
	return ""
}

// weigh takes a picture to fill half the page's width, and a page of text to
// be worth one.
func (s series) weigh(it archive.Item) int64 {
	sum := int64(len(it.Text)) * 100
	media := it.Media
	if it.Kind.IsMedia() {
		media = media[:min(1, len(media))]
	}
	for _, m := range media {
		sum += book.Weight(m, dots(s.paper.width*2/3))
	}
	return sum
}

// ReadmeName explains the export to whoever finds it.
const ReadmeName = "README.txt"

//go:embed readme.txt
var readme []byte

// The font of the books.
const fontName = "NanumMyeongjo"

func (s series) write(ctx context.Context, x *shelf.Export) error {
	books, err := book.Plan(ctx, x, s.rule())
	if err != nil {
		return err
	}
	font, err := truetype.Parse(assets.Serif())
	if err != nil {
		return fmt.Errorf("read the font of the books: %w", err)
	}
	for _, b := range books {
		lost, gaps := book.NewLost(x), &gaps{}
		_, err := x.Marked(ctx, b.Name(".pdf"), b.Mark(), func(w io.Writer) error {
			return bind(ctx, w, &volume{Book: b, words: s.words, x: x, lost: lost, style: styleOf(s.paper)}, font, gaps)
		})
		if err != nil {
			return err
		}
		gaps.tell(x, b.Name(".pdf"))
		x.Advance(b.Count)
	}
	_, err = x.Document(ctx, ReadmeName, readme, time.Time{})
	return err
}
