package instagram

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
	m := read.Match{Detail: seen.File, Reason: "The folders are those of a download from Instagram."}
	switch {
	case seen.File == "":
		return read.Match{}
	case seen.Activity != "":
		m.Confidence, m.Variant = 97, since2022
	case seen.Old:
		m.Confidence, m.Variant = 85, of2019
	case seen.Sign:
		m.Confidence, m.Variant = 95, until2022
	case seen.Kept:
		m.Confidence, m.Variant, m.Reason = 55, chatsOnly, "Messages of Instagram were found."
	default:
		m.Confidence, m.Variant, m.Reason = 87, chatsOnly, "Messages of Instagram were found."
	}
	if seen.Pages && !seen.JSON {
		m.Variant = webPages
	}
	return m
}
