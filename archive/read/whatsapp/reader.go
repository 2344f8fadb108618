package whatsapp

import (
	"context"
	"io/fs"
	"iter"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/read/chat"
	"dotori/archive/read/tree"
)

// Service is the id of WhatsApp.
const Service archive.Service = "whatsapp"

// Reader reads WhatsApp's exports. Make one with [New].
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
		Title:    "WhatsApp",
		Kinds:    []archive.Kind{archive.Message, archive.Photo, archive.Video, archive.Audio, archive.File},
		Evidence: read.Verified,
		Variants: variants(),
		Lacks: []string{
			"An export holds the newest messages alone: about 40,000 without media, 10,000 with.",
			"Reactions, what a message answers and who read it are not in an export.",
		},
		Options: options(),
	}
}

// The formats in which WhatsApp hands out chats.
const (
	phoneIOS     = "iPhone chat"
	phoneAndroid = "Android chat"
	phoneOld     = "Chat of an older phone"
)

func variants() []read.Variant {
	return []read.Variant{
		{Title: phoneIOS, Evidence: read.Verified},
		{Title: phoneAndroid, Evidence: read.Verified},
		{Title: phoneOld, Evidence: read.ParserCode},
	}
}

func (f form) variant() string { return [styles]string{phoneIOS, phoneAndroid, phoneOld}[f.style] }

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
func (Reader) Choices(ctx context.Context, root fs.FS, option string) ([]string, error) {
	if option != "owner" {
		return nil, nil
	}
	counts := map[string]int{}
	for folder, err := range tree.Walk(ctx, root) {
		if err != nil && ctx.Err() != nil {
			return nil, err
		}
		found := findExports(ctx, root, folder, settings{})
		for _, x := range found.exports {
			x.people(ctx, root, counts)
		}
	}
	return chat.ByCount(counts), ctx.Err()
}

// people counts the messages of everyone who writes in the chat, or of the
// first [mostNames].
func (x export) people(ctx context.Context, root fs.FS, counts map[string]int) {
	m := newRoom(settings{}, x, newShelf(root, ""))
	for r, err := range x.records(ctx, root) {
		if err != nil {
			continue
		}
		it := m.item(r)
		if n, ok := counts[it.Author]; !it.System && it.Author != "" && (ok || len(counts) < mostNames) {
			counts[it.Author] = n + 1
		}
	}
}
