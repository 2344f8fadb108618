package facebook

import (
	"context"
	"io/fs"
	"iter"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/read/blog"
	"dotori/archive/read/meta"
)

// Service is the id of Facebook.
const Service = meta.Facebook

// The variants.
const (
	since2023 = "Facebook's JSON since 2023"
	since2021 = "Facebook's JSON of 2021 to 2023"
	before    = "Facebook's JSON before 2021"
	webPages  = "Facebook's web pages"
	encrypted = "Messenger's encrypted chats"
	chatsOnly = "Messages of Messenger alone"
)

// Reader reads downloads of Facebook. It has no state.
type Reader struct{}

var (
	_ read.Reader  = Reader{}
	_ read.Chooser = Reader{}
)

// New returns the reader.
func New() Reader { return Reader{} }

// Info describes the reader. Its formats are known from programs that read
// them and from their test files, which are invented.
func (Reader) Info() read.Info {
	return read.Info{
		Service:  Service,
		Title:    "Facebook",
		Kinds:    []archive.Kind{archive.Post, archive.Comment, archive.Message, archive.Photo, archive.Video, archive.Audio},
		Evidence: read.ParserCode,
		Variants: []read.Variant{
			{Title: since2023, Evidence: read.ParserCode},
			{Title: since2021, Evidence: read.ParserCode},
			{Title: before, Evidence: read.ParserCode},
			{Title: webPages, Evidence: read.ParserCode},
			{Title: encrypted, Evidence: read.ParserCode},
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
			"Posts and comments of others are not in the download, nor what you commented on.",
			"The web pages tell times without a zone, often to the minute only; the JSON download is better.",
			"Facebook takes the date and place out of the pictures; they stand in the lists only.",
			"Encrypted chats are a download of their own, made in Messenger.",
		},
	}
}

// Read yields posts, pictures, comments and messages.
func (Reader) Read(ctx context.Context, root fs.FS, o archive.Options) iter.Seq2[archive.Item, error] {
	return meta.Read(ctx, root, Service, o, func(run *meta.Run) {
		r := &reading{Run: run, named: map[string][]list{}, taken: map[string]bool{}}
		r.all()
	})
}

// Choices returns who is in the chats, those first who are in most.
func (Reader) Choices(ctx context.Context, root fs.FS, option string) ([]string, error) {
	return meta.Choices(ctx, root, Service, option)
}
