package posts

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"dotori/archive"
)

// Slug makes of a text what may stand in addresses and names of files: its
// letters and digits in lower case with - between the words, at most so many
// letters of it. It may be "".
func Slug(text string, most int) string {
	var b strings.Builder
	n, gap := 0, false
	for _, r := range strings.ToLower(norm.NFC.String(text)) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			gap = n > 0
			continue
		}
		if n >= most {
			break
		}
		if gap {
			b.WriteByte('-')
			gap = false
		}
		b.WriteRune(r)
		n++
	}
	return b.String()
}

// Heading is the title of an item, or the beginning of its text in one line.
func Heading(it archive.Item, most int) string {
	if it.Title != "" {
		return strings.Join(strings.Fields(it.Title), " ")
	}
	words := []rune(strings.Join(strings.Fields(strings.ReplaceAll(it.Text, string(archive.ObjectMark), " ")), " "))
	if len(words) <= most {
		return string(words)
	}
	return string(words[:most]) + "…"
}
