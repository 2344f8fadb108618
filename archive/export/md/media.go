package md

import (
	"bytes"
	"fmt"
	"path"
	"strings"

	"dotori/archive"
)

// Show returns a picture, a link to another file, or the name of a missing one,
// as seen from a file in folder dir.
func Show(m archive.Media, dir string) string {
	name := Inline(OneLine(m.Name))
	switch {
	case m.Path == "":
		return fmt.Sprintf("*(%s: 파일 없음 · missing)*", name)
	case strings.HasPrefix(m.MIME, "image/"):
		return fmt.Sprintf("![%s](%s)", name, Link(dir, m.Path))
	case name == "":
		name = path.Base(m.Path)
	}
	return fmt.Sprintf("[%s](%s)", name, Link(dir, m.Path))
}

// Body writes the text of an item with each media where its mark stands, and
// those without a mark behind it.
func Body(b *bytes.Buffer, it archive.Item, dir string) {
	media := it.Media
	for i, part := range strings.Split(it.Text, string(archive.ObjectMark)) {
		if i > 0 && len(media) > 0 {
			fmt.Fprintf(b, "%s\n\n", Show(media[0], dir))
			media = media[1:]
		}
		if strings.TrimSpace(part) != "" {
			fmt.Fprintf(b, "%s\n\n", Paragraphs(part, ""))
		}
	}
	for _, m := range media {
		fmt.Fprintf(b, "%s\n\n", Show(m, dir))
	}
}
