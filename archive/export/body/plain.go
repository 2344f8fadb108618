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
		var p strings.Builder
		for i, piece := range strings.Split(part, string(archive.ObjectMark)) {
			if i > 0 {
				p.WriteString(w.show(next, ""))
				next++
			}
			p.WriteString(lines(piece))
		}
		if p.Len() > 0 {
			w.b.WriteString("<p>" + p.String() + "</p>")
		}
	}
}

// lines escapes a text and keeps its line ends and the spaces that make it
// stand as it does.
func lines(s string) string {
	all := strings.Split(html.EscapeString(strings.Map(written, strings.ToValidUTF8(s, "\uFFFD"))), "\n")
	for i, l := range all {
		all[i] = spaces.ReplaceAllStringFunc(l, hard)
	}
	return strings.Join(all, "<br>")
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
