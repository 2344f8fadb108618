package instagram

import (
	"context"
	"io/fs"
	"iter"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/read/blog"
	"dotori/archive/read/meta"
)

// Service is the id of Instagram.
const Service = meta.Instagram

// The variants.
const (
	since2022 = "Instagram's JSON since 2022"
	until2022 = "Instagram's JSON of 2020 to 2022"
	of2019    = "Instagram's JSON of 2019"
	webPages  = "Instagram's web pages"
	chatsOnly = "Messages of Instagram alone"
)

// Reader reads downloads of Instagram. It has no state.
type Reader struct{}

var (
	_ read.Reader  = Reader{}
	_ read.Chooser = Reader{}
)

// New returns the reader.
func New() Reader { return Reader{} }

// Info describes the reader. Its formats are known from programs that read them.
func (Reader) Info() read.Info {
	return read.Info{
		Service:  Service,
		Title:    "Instagram",
		Kinds:    []archive.Kind{archive.Post, archive.Message, archive.Photo, archive.Video, archive.Audio},
		Evidence: read.ParserCode,
		Variants: []read.Variant{
			{Title: since2022, Evidence: read.ParserCode},
			{Title: until2022, Evidence: read.ParserCode},
			{Title: of2019, Evidence: read.BestEffort},
			{Title: webPages, Evidence: read.BestEffort},
			{Title: chatsOnly, Evidence: read.ParserCode},
		},
		Options: []archive.Option{{
			ID: "owner", Title: "Which one is you?", Type: archive.PersonOption,
			Help: "Your messages stand on the right; the download's profile tells it where it is there.",
		}, {
			ID: "timezone", Title: "Time zone", Type: archive.ZoneOption, Default: blog.DefaultZone,
			Help: "The time zone in which everything is shown; the web pages are read in it, because they do not tell theirs.",
		}},
		Lacks: []string{
			"Comments on your posts, and who liked them, are not in the download.",
			"The web pages, which the app offers first, tell times without a zone and to the minute; the JSON download is better.",
			"Stories are in the download only where the story archive kept them.",
		},
	}
}

// Read yields posts, stories, pictures and messages.
func (Reader) Read(ctx context.Context, root fs.FS, o archive.Options) iter.Seq2[archive.Item, error] {
	return meta.Read(ctx, root, Service, o, func(run *meta.Run) {
		r := &reading{Run: run, taken: map[string]bool{}}
		r.all()
	})
}

// Choices returns who is in the chats, those first who are in most.
func (Reader) Choices(ctx context.Context, root fs.FS, option string) ([]string, error) {
	return meta.Choices(ctx, root, Service, option)
}
