package body

import (
	"cmp"
	"fmt"
	"strings"

	"golang.org/x/net/html"

	"dotori/archive"
)

// Element shows a media that lies at an address: a picture or player where
// browsers have one, else a link. It is "" when the media is nowhere.
func Element(m archive.Media, address, alt string) string {
	if address == "" {
		return ""
	}
	kind, _, _ := strings.Cut(m.MIME, "/")
	at := html.EscapeString(address)
	switch {
	case kind == "image" && isShown(m.MIME):
		return fmt.Sprintf(`<img src="%s" alt="%s"%s>`, at, html.EscapeString(alt), size(m))
	case kind == "video", kind == "audio":
		return fmt.Sprintf(`<%s src="%s" controls></%s>`, kind, at, kind)
	}
	return fmt.Sprintf(`<a href="%s">%s</a>`, at, html.EscapeString(cmp.Or(alt, m.Name, address)))
}

// isShown reports whether all browsers show a kind of picture.
func isShown(mime string) bool {
	switch mime {
	case "image/jpeg", "image/png", "image/gif", "image/webp", "image/avif", "image/bmp":
		return true
	}
	return false
}

func size(m archive.Media) string {
	if m.Width == 0 || m.Height == 0 {
		return ""
	}
	return fmt.Sprintf(` width="%d" height="%d"`, m.Width, m.Height)
}
