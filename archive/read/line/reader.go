package line

import (
	"context"
	"io/fs"
	"iter"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/read/chat"
	"dotori/archive/read/tree"
)

// Service is the id of LINE.
const Service archive.Service = "line"

// Reader reads LINE's exports. Make one with [New].
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
		Title:    "LINE",
		Kinds:    []archive.Kind{archive.Message},
		Evidence: read.Verified,
		Variants: variants(),
		Lacks: []string{
			"A text export holds no photos, videos, sounds or files, only a word where they were.",
			"Who read a message, reactions and unsent messages are not in an export.",
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
func (Reader) Choices(ctx context.Context, root fs.FS, option string) ([]string, error) {
	if option != "owner" {
		return nil, nil
	}
	counts := map[string]int{}
	for folder, err := range tree.Walk(ctx, root) {
		if err != nil && ctx.Err() != nil {
			return nil, err
		}
		for _, x := range findExports(ctx, root, folder, settings{}).exports {
			x.people(ctx, root, counts)
		}
	}
	return chat.ByCount(counts), ctx.Err()
}

// people counts the messages of everyone who writes in the chat, or of the
// first [mostAuthors].
func (x export) people(ctx context.Context, root fs.FS, counts map[string]int) {
	m := newRoom(settings{}, x, "")
	for r, err := range x.records(ctx, root) {
		if err != nil || r.sort != message {
			continue
		}
		name := m.author(r.author)
		if n, ok := counts[name]; name != "" && (ok || len(counts) < mostAuthors) {
			counts[name] = n + 1
		}
	}
}
