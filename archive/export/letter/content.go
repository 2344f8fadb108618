package letter

import (
	"fmt"
	"html"
	"regexp"
	"strconv"
	"strings"

	"dotori/archive"
	"dotori/archive/export/body"
)

// content is what a mail says and holds: the text in one form or two, with the
// pictures that stand in it, and the other files behind.
func (w *Writer) content(it archive.Item) part {
	shown := shownIn(it)
	parts := []part{w.words(it, shown)}
	for i, m := range it.Media {
		if !shown[i] {
			parts = append(parts, w.file(it, m, attachment, ""))
		}
	}
	return join("mixed", it.ID, parts...)
}

// mediaMark is how the HTML of an item names a media.
var mediaMark = regexp.MustCompile(`"media:(\d+)"`)

// shownIn says which media stand in the text.
func shownIn(it archive.Item) []bool {
	shown := make([]bool, len(it.Media))
	if it.HTML == "" {
		for i := range min(len(shown), strings.Count(it.Text, string(archive.ObjectMark))) {
			shown[i] = true
		}
	}
	for _, m := range mediaMark.FindAllStringSubmatch(it.HTML, -1) {
		if i, err := strconv.Atoi(m[1]); err == nil && i < len(shown) {
			shown[i] = true
		}
	}
	return shown
}

// words are the text. One with media in it is HTML, because nothing else says
// where they stand; the plain text beside HTML is what the author typed.
func (w *Writer) words(it archive.Item, shown []bool) part {
	marked := strings.ContainsRune(it.Text, archive.ObjectMark)
	if it.HTML == "" && !marked {
		return text("plain", it.Text)
	}
	related := []part{text("html", page(it, shown))}
	for i, m := range it.Media {
		if shown[i] {
			related = append(related, w.file(it, m, inline, contentID(it, i)))
		}
	}
	forms := []part{join("related", it.ID, related...)}
	if it.Text != "" && !marked {
		forms = append([]part{text("plain", it.Text)}, forms...)
	}
	return join("alternative", it.ID, forms...)
}

func page(it archive.Item, shown []bool) string {
	return "<!DOCTYPE html><html><body>" + body.HTML(it, func(i int, alt string) string {
		m := it.Media[i]
		switch {
		case !shown[i]:
			return ""
		case m.MIME == "" || strings.HasPrefix(m.MIME, "image/"):
			return fmt.Sprintf(`<img src="cid:%s" alt="%s">`, contentID(it, i), html.EscapeString(alt))
		}
		return fmt.Sprintf(`<a href="cid:%s">%s</a>`, contentID(it, i), html.EscapeString(m.Name))
	}) + "</body></html>"
}

func contentID(it archive.Item, i int) string { return fmt.Sprintf("%d.%s", i, ours(it.ID)) }
