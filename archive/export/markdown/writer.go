package markdown

import (
	"context"
	"slices"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/posts"
	"dotori/archive/export/shelf"
)

var _ export.Writer = Writer{}

// ID names the format.
const ID = "markdown"

// Options of the format.
const (
	flavourOption = "flavour"
	chatsOption   = "chat-pages"
)

// Writer writes Markdown.
type Writer struct{}

// Format implements [export.Writer].
func (Writer) Format() export.Format {
	return export.Format{
		ID:      ID,
		Title:   "Markdown (Hugo, Obsidian)",
		Summary: "Diaries, posts, guestbooks, mails and chats as pages of Markdown with their pictures, for web sites made by Hugo and notebooks in Obsidian.",
		Kinds:   archive.Kinds(),
		Fields:  []string{"kind", "title", "text", "author", "people", "collections", "parent", "latitude", "longitude", "favorite", "hidden", "tags", "details", "system", "trashed"},
		Judges:  []string{"Hugo"},
		Options: []archive.Option{
			{
				ID: flavourOption, Type: archive.ChoiceOption, Default: string(hugo), Choices: []string{string(hugo), string(obsidian)},
				Title: "Program",
				Help:  "Hugo makes web sites, and wants a folder for each page; Obsidian is a notebook, and wants pictures in a folder of their own.",
			},
			{
				ID: chatsOption, Type: archive.ChoiceOption, Default: "month", Choices: []string{"month", "year"},
				Title: "Pages of chats",
				Help:  "A page for each month or for each year of a chat.",
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
	b := notebook{flavour: flavour(o.Text(flavourOption, string(hugo))), yearly: o.Text(chatsOption, "month") == "year", choice: posts.Chosen(o)}
	layout := shelf.Layout{Place: b.place, Takes: b.takes, Lacks: b.lacks, Pages: b.write}
	return shelf.Write(ctx, dst, sel, layout, setup)
}

// notebook says where pages lie, and what they hold.
type notebook struct {
	flavour flavour
	yearly  bool // pages of chats
	choice  posts.Choice
}

// lacks says why an item has no place in a notebook.
func (b notebook) lacks(it archive.Item) string {
	_, said := roomOf(it)
	if !it.Trashed && (said || !slices.Contains(posts.Kinds(), it.Kind)) {
		return ""
	}
	return b.choice.Lacks(it)
}

func (b notebook) takes(it archive.Item) bool { return b.lacks(it) == "" }

// takesText reports whether an item has a page of its own, or stands on one.
func (b notebook) takesText(it archive.Item) bool {
	_, said := roomOf(it)
	return !said && b.takes(it)
}

// page returns where the page of an item lies.
func (b notebook) page(it archive.Item) string {
	if r, said := roomOf(it); said {
		return b.flavour.page("chats", r.name()+"/"+b.period(it.Moment))
	}
	return b.flavour.page(section(it.Kind), postName(it))
}

// section is the part of a notebook for texts of a kind.
func section(k archive.Kind) string {
	switch k {
	case archive.Mail, archive.Product, archive.Order:
		return string(k) + "s"
	}
	return "posts"
}

// place returns where a media of an item lies.
func (b notebook) place(it archive.Item, i int, _ string) string {
	return b.flavour.place(b.page(it), it, it.Media[i])
}

// period is the month or year of a chat's page.
func (b notebook) period(m archive.Moment) string {
	switch {
	case !m.Known():
		return "undated"
	case b.yearly:
		return m.Wall.Format("2006")
	}
	return m.Wall.Format("2006-01")
}
