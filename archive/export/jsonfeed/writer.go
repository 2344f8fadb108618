package jsonfeed

import (
	"context"
	"path"
	"strings"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/body"
	"dotori/archive/export/posts"
	"dotori/archive/export/shelf"
)

var _ export.Writer = Writer{}

// ID names the format.
const ID = "jsonfeed"

// Options of the format.
const baseOption = "media-url"

// Writer writes JSON Feeds.
type Writer struct{}

// Format implements [export.Writer].
func (Writer) Format() export.Format {
	return export.Format{
		ID:      ID,
		Title:   "JSON Feed",
		Summary: "Diaries, posts, guestbooks and pictures with words as a feed, for feed readers and programs that import posts.",
		Kinds:   posts.Kinds(),
		Fields:  archive.ItemFields(),
		Options: []archive.Option{
			{
				ID: baseOption, Type: archive.TextOption,
				Title: "Address of the feed",
				Help:  "The address of the folder on the web that you put the feed in; many programs find pictures only so.",
			},
			posts.PicturesOption(),
			shelf.ZoneOption(),
		},
	}
}

// Write implements [export.Writer].
func (Writer) Write(ctx context.Context, dst export.Destination, sel export.Selection, o archive.Options, progress func(export.Progress)) (export.Report, error) {
	setup, err := shelf.Set(o, progress)
	if err != nil {
		return export.Report{}, err
	}
	base, err := body.ParseBase(o.Text(baseOption, ""))
	if err != nil {
		return export.Report{}, err
	}
	choice := posts.Chosen(o)
	pages := func(ctx context.Context, x *shelf.Export) error {
		f := &feed{x: x, base: base}
		return f.write(ctx, posts.Of(x, choice.Takes))
	}
	layout := shelf.Layout{Place: place, Takes: choice.Takes, Lacks: choice.Lacks, Pages: pages}
	return shelf.Write(ctx, dst, sel, layout, setup)
}

// mediaDir holds the files that posts show.
const mediaDir = "media"

func place(it archive.Item, i int, first string) string {
	return path.Join(mediaDir, shelf.Dated(it, i, strings.TrimPrefix(first, mediaDir+"/")))
}
