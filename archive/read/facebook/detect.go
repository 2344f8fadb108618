package facebook

import (
	"context"
	"io/fs"

	"dotori/archive/read"
	"dotori/archive/read/meta"
)

// Detect looks for the folders of a download, and into few files where these
// do not tell.
func (Reader) Detect(ctx context.Context, root fs.FS) read.Match {
	seen := meta.Look(ctx, root, Service)
	m := read.Match{Detail: seen.File, Reason: "The folders are those of a download from Facebook."}
	switch {
	case seen.Encrypted:
		m.Confidence, m.Variant, m.Reason = 90, encrypted, "Messages of Messenger were found."
	case seen.Activity == "your_facebook_activity":
		m.Confidence, m.Variant = 98, since2023
	case seen.Activity != "":
		m.Confidence, m.Variant = 98, since2021
	case seen.Sign:
		m.Confidence, m.Variant = 96, before
	case seen.File == "":
		return read.Match{}
	case seen.Kept:
		m.Confidence, m.Variant, m.Reason = 60, chatsOnly, "Messages of Messenger were found."
	default:
		m.Confidence, m.Variant, m.Reason = 88, chatsOnly, "Messages of Messenger were found."
	}
	if seen.Pages && !seen.JSON {
		m.Variant = webPages
	}
	return m
}
