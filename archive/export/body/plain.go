package body

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"dotori/archive"
)

// blank is the end of a paragraph; further line ends stay what they are.
const blank = "\n\n"

// plain makes paragraphs of what was typed.
func (w *writer) plain() {
	text := strings.Trim(w.it.Text, "\n")
	if text == "" {
		return
	}
	next := 0
	for part := range strings.SplitSeq(text, blank) {
		w.b.WriteString("<p>")
		for i, piece := range strings.Split(part, string(archive.ObjectMark)) {
			if i > 0 {
				w.b.WriteString(w.show(next, ""))
				next++
			}
			w.b.WriteString(Lines(piece))
		}
		w.b.WriteString("</p>")
	}
}

// Lines escapes a text and keeps its line ends and the spaces that make it
// stand as it does.
func Lines(s string) string {
	lines := strings.Split(html.EscapeString(strings.Map(written, s)), "\n")
	for i, l := range lines {
		lines[i] = spaces.ReplaceAllStringFunc(l, hard)
	}
	return strings.Join(lines, "<br>")
}

// spaces are those that a browser would drop or fold.
var spaces = regexp.MustCompile(`^ +|  +| +$`)

func hard(s string) string { return strings.Repeat("\u00a0", len(s)) }

// written drops what has no place in a text, and a mark that no media is left for.
func written(r rune) rune {
	switch {
	case r == '\n':
		return r
	case r == '\t':
		return ' '
	case unicode.IsControl(r), r == archive.ObjectMark:
		return -1
	}
	return r
}
