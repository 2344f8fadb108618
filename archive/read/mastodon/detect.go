package mastodon

import (
	"context"
	"io/fs"
	"path"
	"regexp"
	"strings"

	"dotori/archive/read"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

const (
	mostHeads = 16 // files that Detect opens
	headBegin = 16 << 10
)

// Detect looks for an outbox.
func (Reader) Detect(ctx context.Context, root fs.FS) read.Match {
	for name := range tree.Named(ctx, root, mostHeads, isOutboxName) {
		if ours, _ := isOutbox(root, name); ours {
			return read.Match{Confidence: 96, Variant: variant, Reason: "The outbox of a Mastodon archive was found.", Detail: name}
		}
	}
	return read.Match{}
}

// outboxName is outbox.json, or what a copy of it is called.
var outboxName = regexp.MustCompile(`(?i)^outbox(?:[-_ ]?\(?\d+\)?)?\.json$`)

func isOutboxName(name string) bool { return outboxName.MatchString(path.Base(name)) }

// isOutbox reports whether a file begins as an outbox does.
func isOutbox(root fs.FS, name string) (bool, error) {
	b, err := tree.Begin(root, name, headBegin)
	head, _ := text.Decode(b)
	head = strings.TrimSpace(head)
	ours := strings.HasPrefix(head, "{") && strings.Contains(head, `"OrderedCollection"`) &&
		(strings.Contains(head, `"orderedItems"`) || strings.Contains(head, "www.w3.org/ns/activitystreams"))
	if ours {
		err = nil
	}
	return ours, err
}
