package kakaotalk

import (
	"context"
	"io/fs"
	"iter"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/read/chat"
	"dotori/archive/read/tree"
)

// Service is the id of KakaoTalk.
const Service archive.Service = "kakaotalk"

// Reader reads KakaoTalk's exports. Make one with [New].
type Reader struct{}

var (
	_ read.Reader  = Reader{}
	_ read.Chooser = Reader{}
)

// New returns the reader.
func New() Reader { return Reader{} }

// Info implements [read.Reader].
func (Reader) Info() read.Info {
	return read.Info{
		Service:  Service,
		Title:    "KakaoTalk",
		Kinds:    []archive.Kind{archive.Message, archive.Photo, archive.Video, archive.Audio, archive.File},
		Evidence: read.Verified,
		Variants: []read.Variant{
			{Title: "Android text", Evidence: read.Verified},
			{Title: "Android text with media", Evidence: read.Verified},
			{Title: "iPhone text", Evidence: read.Verified},
			{Title: "iPhone text with media", Evidence: read.ParserCode},
			{Title: "Windows text", Evidence: read.Verified},
			{Title: "macOS table", Evidence: read.Verified},
			{Title: "Photos saved from chats", Evidence: read.Verified},
		},
		Lacks: []string{
			"Text exports have no pictures; exports with media leave out what was no longer on the phone.",
			"An iPhone's export has pictures and PDFs only, without saying which message they belong to.",
			"The name of the room is missing from new iPhones' chats; it is called by who writes in it.",
			"Who read a message, reactions and deleted messages are not in an export.",
			"The encrypted backup of KakaoTalk itself, Talk Drawer, is not an export and cannot be read.",
		},
		Options: options(),
	}
}

// Read implements [read.Reader]: folder by folder, first the chats, then the
// files that no message showed.
func (Reader) Read(ctx context.Context, root fs.FS, o archive.Options) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		s, err := newSettings(o)
		if err != nil {
			yield(archive.Item{}, err)
			return
		}
		r := reading{ctx: ctx, root: root, settings: s, yield: yield}
		r.prepare()
		for folder, err := range tree.Walk(ctx, root) {
			if err != nil && !r.fail(err) || err == nil && !r.folder(folder) {
				return
			}
		}
	}
}

// Choices implements [read.Chooser]: the participants of all chats, who wrote
// most first.
func (Reader) Choices(ctx context.Context, root fs.FS, option string) ([]string, error) {
	if option != "owner" {
		return nil, nil
	}
	counts := map[string]int{}
	for folder, err := range tree.Walk(ctx, root) {
		if err != nil && ctx.Err() != nil {
			return nil, err
		}
		f := findExports(ctx, root, folder)
		for _, x := range f.exports {
			for name, n := range x.people(ctx, root) {
				counts[name] += n
			}
		}
	}
	return chat.ByCount(counts), ctx.Err()
}
