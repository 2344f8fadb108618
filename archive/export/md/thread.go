package md

import (
	"bytes"
	"cmp"
	"fmt"
	"strings"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/shelf"
)

// Thread writes the comments on a page that lies in folder dir.
func Thread(b *bytes.Buffer, answers []shelf.Answer, dir string) {
	if len(answers) > 0 {
		b.WriteString("## 댓글 · Comments\n\n")
		comments(b, answers, 0, dir)
	}
}

// deepest is how far answers to answers are indented.
const deepest = 8

func comments(b *bytes.Buffer, answers []shelf.Answer, depth int, dir string) {
	prefix := strings.Repeat("  ", min(depth, deepest))
	for _, a := range answers {
		it := a.Item
		fmt.Fprintf(b, "%s- %s\n", prefix, cmp.Or(strings.TrimSpace(who(it)+" "+minute(it.Moment)), "…"))
		text := strings.ReplaceAll(it.Text, string(archive.ObjectMark), "")
		if strings.TrimSpace(text) != "" {
			fmt.Fprintf(b, "\n%s  %s\n", prefix, Paragraphs(text, prefix+"  "))
		}
		for _, m := range it.Media {
			fmt.Fprintf(b, "\n%s  %s\n", prefix, Show(m, dir))
		}
		comments(b, a.Answers, depth+1, dir)
	}
}

func who(it archive.Item) string {
	if it.Author == "" {
		return ""
	}
	return "**" + Inline(OneLine(it.Author)) + "**"
}

// minute is the date for readers: without seconds and zone.
func minute(m archive.Moment) string {
	d, clock, timed := strings.Cut(export.Date(m), "T")
	if !timed {
		return d
	}
	return d + " " + clock[:5]
}
