package telegram

import (
	"context"
	"io/fs"
	"iter"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/read/chat"
	"dotori/archive/read/tree"
)

// Service is the id of Telegram.
const Service archive.Service = "telegram"

// Reader reads Telegram's exports. Make one with [New].
type Reader struct{}

var (
	_ read.Reader  = Reader{}
	_ read.Chooser = Reader{}
)

// New returns the reader.
func New() Reader { return Reader{} }

// The formats in which Telegram hands out chats.
const (
	variantSingle = "One chat as JSON"
	variantAll    = "All data as JSON"
	variantPages  = "Chats as web pages"
)

// Info implements [read.Reader].
func (Reader) Info() read.Info {
	return read.Info{
		Service:  Service,
		Title:    "Telegram",
		Kinds:    []archive.Kind{archive.Message, archive.Photo, archive.Video, archive.Audio},
		Evidence: read.Verified,
		Variants: []read.Variant{
			{Title: variantSingle, Evidence: read.Verified},
			{Title: variantAll, Evidence: read.Verified},
			{Title: variantPages, Evidence: read.ParserCode},
		},
		Lacks: []string{
			"Secret chats are never in an export.",
			"Web pages tell only the day of notices, and not which account wrote a message.",
			"Messages that were deleted, and earlier texts of those that were edited, are not in an export.",
		},
		Options: options(),
	}
}

// Read implements [read.Reader]: folder by folder, the chats of each.
func (Reader) Read(ctx context.Context, root fs.FS, o archive.Options) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		s, err := newSettings(o)
		if err != nil {
			yield(archive.Item{}, err)
			return
		}
		r := reading{ctx: ctx, root: root, settings: s, yield: yield}
		for folder, err := range tree.Walk(ctx, root) {
			if err != nil && !r.fail(err) || err == nil && !r.folder(folder) {
				return
			}
		}
	}
}

// Choices implements [read.Chooser]: the participants of all chats, who wrote
// most first.
func (r Reader) Choices(ctx context.Context, root fs.FS, option string) ([]string, error) {
	if option != "owner" {
		return nil, nil
	}
	counts := map[string]int{}
	for it, err := range r.Read(ctx, root, nil) {
		if err != nil || it.System || it.Author == "" {
			continue
		}
		if n, ok := counts[it.Author]; ok || len(counts) < mostPeople {
			counts[it.Author] = n + 1
		}
	}
	return chat.ByCount(counts), ctx.Err()
}

// mostPeople bounds the memory for the people of all chats.
const mostPeople = 1 << 14
