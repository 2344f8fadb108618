package wordpress

import (
	"slices"
	"strings"
)

// paragraphs makes HTML of what people typed into WordPress' old editor: a
// blank line ends a paragraph, every other end of a line stays one. It follows
// what WordPress' own wpautop does, but for its repairs.
func paragraphs(s string) string {
	var b strings.Builder
	for s != "" {
		before, pre, after := cutPre(s)
		for chunk := range strings.SplitSeq(strings.ReplaceAll(before, "\r\n", "\n"), "\n\n") {
			writeParagraph(&b, strings.Trim(chunk, "\n"))
		}
		b.WriteString(pre)
		s = after
	}
	return b.String()
}

// cutPre finds the first part of s whose lines stay as they are.
func cutPre(s string) (before, pre, after string) {
	start := indexTag(s, "<pre")
	if start < 0 {
		return s, "", ""
	}
	end := indexTag(s[start:], "</pre>")
	if end < 0 {
		return s[:start], s[start:], ""
	}
	end += start + len("</pre>")
	return s[:start], s[start:end], s[end:]
}

// indexTag finds a tag in lower or upper case.
func indexTag(s, tag string) int {
	i, upper := strings.Index(s, tag), strings.Index(s, strings.ToUpper(tag))
	if i < 0 || upper >= 0 && upper < i {
		return upper
	}
	return i
}

func writeParagraph(b *strings.Builder, chunk string) {
	if strings.TrimSpace(chunk) == "" {
		return
	}
	if !startsBlock(chunk) {
		b.WriteString("<p>")
	}
	first := true
	previous := ""
	for text := range strings.SplitSeq(chunk, "\n") {
		if !first && !startsBlock(text) && !endsBlock(previous) {
			b.WriteString("<br>")
		}
		if !first {
			b.WriteByte('\n')
		}
		b.WriteString(text)
		previous, first = text, false
	}
	if !endsBlock(previous) {
		b.WriteString("</p>")
	}
	b.WriteByte('\n')
}

// startsBlock reports whether a line begins with the tag of a block.
func startsBlock(line string) bool {
	line = strings.TrimLeft(line, " \t")
	return strings.HasPrefix(line, "<") && isBlock(line[1:])
}

// endsBlock reports whether a line ends with the tag of a block.
func endsBlock(line string) bool {
	line = strings.TrimRight(line, " \t")
	i := strings.LastIndexByte(line, '<')
	return i >= 0 && strings.HasSuffix(line, ">") && isBlock(line[i+1:])
}

func isBlock(tag string) bool {
	tag = strings.TrimPrefix(tag, "/")
	end := strings.IndexAny(tag, " \t/>")
	if end < 0 {
		end = len(tag)
	}
	return slices.Contains([]string{
		"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "hr",
		"table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "figure", "figcaption", "section", "article",
		"aside", "header", "footer", "nav", "main", "details", "summary", "form", "fieldset", "address", "br",
	}, strings.ToLower(tag[:end]))
}
