package wxr

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
const ID = "wxr"

// Options of the format.
const (
	statusOption = "status"
	mediaOption  = "media-url"
)

// What WordPress calls the status of a post.
const (
	private = "private"
	draft   = "draft"
	publish = "publish"
)

// Writer writes WXR.
type Writer struct{}

// Format implements [export.Writer].
func (Writer) Format() export.Format {
	return export.Format{
		ID:      ID,
		Title:   "WordPress (WXR)",
		Summary: "Diaries, posts, guestbooks and pictures with words, with their comments, for a WordPress blog of your own.",
		Kinds:   posts.Kinds(),
		Fields:  []string{"title", "text", "html", "author", "parent", "tags", "system", "trashed"},
		Judges:  []string{"xmllint"},
		Options: []archive.Option{
			{
				ID: statusOption, Type: archive.ChoiceOption, Default: private, Choices: []string{private, draft, publish},
				Title: "Who may see the posts",
				Help:  "Only you (private), nobody yet (draft) or everybody (publish); what was private stays private.",
			},
			{
				ID: mediaOption, Type: archive.TextOption,
				Title: "Address of the pictures",
				Help:  "The address of the web site that you copy wp-content to, so that WordPress fetches the pictures from there.",
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
	base, err := body.ParseBase(o.Text(mediaOption, ""))
	if err != nil {
		return export.Report{}, err
	}
	choice := posts.Chosen(o)
	pages := func(ctx context.Context, x *shelf.Export) error {
		s := &site{x: x, base: base, status: o.Text(statusOption, private)}
		return s.write(ctx, posts.Of(x, choice.Takes))
	}
	layout := shelf.Layout{Place: place, Takes: choice.Takes, Lacks: choice.Lacks, Pages: pages}
	return shelf.Write(ctx, dst, sel, layout, setup)
}

// uploads is where WordPress keeps its media.
const uploads = "wp-content/uploads"

func place(it archive.Item, i int, first string) string {
	return path.Join(uploads, shelf.Dated(it, i, strings.TrimPrefix(first, uploads+"/")))
}
