package activitypub

import (
	"context"
	"path"
	"strings"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/posts"
	"dotori/archive/export/shelf"
)

var _ export.Writer = Writer{}

// ID names the format.
const ID = "activitypub"

// Options of the format.
const (
	audienceOption = "audience"
	nameOption     = "name"
)

// Writer writes archives as Mastodon does.
type Writer struct{}

// Format implements [export.Writer].
func (Writer) Format() export.Format {
	return export.Format{
		ID:      ID,
		Title:   "Mastodon archive (ActivityPub)",
		Summary: "Diaries, posts, guestbooks and pictures with words as notes, with comments as replies, for GoToSocial and programs that read archives of Mastodon.",
		Kinds:   posts.Kinds(),
		Fields:  []string{"title", "text", "parent", "latitude", "longitude", "tags", "system", "trashed"},
		Options: []archive.Option{
			{
				ID: audienceOption, Type: archive.ChoiceOption, Default: string(private), Choices: []string{string(private), string(unlisted), string(public)},
				Title: "Audience",
				Help:  "Followers only (private), everybody who knows the address (unlisted) or everybody (public); what was private stays private.",
			},
			{
				ID: nameOption, Type: archive.TextOption,
				Title: "Name",
				Help:  "The name that the posts are under.",
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
	choice := posts.Chosen(o)
	pages := func(ctx context.Context, x *shelf.Export) error {
		b := &outbox{x: x, posts: posts.Of(x, choice.Takes), audience: audience(o.Text(audienceOption, string(private)))}
		return b.write(ctx, o.Text(nameOption, "도토리"))
	}
	layout := shelf.Layout{Place: place, Takes: choice.Takes, Lacks: choice.Lacks, Pages: pages}
	return shelf.Write(ctx, dst, sel, layout, setup)
}

// mediaDir is where Mastodon's archives have the files.
const mediaDir = "media_attachments/files"

func place(it archive.Item, i int, first string) string {
	return path.Join(mediaDir, shelf.Dated(it, i, strings.TrimPrefix(first, mediaDir+"/")))
}
