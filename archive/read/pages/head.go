package pages

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"dotori/archive/read/article"
	"dotori/archive/read/page"
)

// body is text being collected, up to a limit.
type body struct {
	strings.Builder
	cut bool
}

func (b *body) add(line string) {
	if b.Len()+len(line) > largestEntry {
		b.cut = true
		return
	}
	b.WriteString(line)
}

// label is a line that says something of a text: "제목: 봄 소풍".
var label = regexp.MustCompile(`(?i)^(제목|title|subject|날짜|작성일|일시|date|작성자|글쓴이|이름|지은이|author|writer|날씨|weather|장소|place)\s*[:：]\s*(.*)$`)

// longestTitle is how many runes a first line may have that is a title.
const longestTitle = 40

// read takes the text of an entry: what its first lines say of it, and the rest.
func (e *entry) read(s string) {
	s, head := page.Clean(s), e.title
	for s != "" {
		line, rest, _ := strings.Cut(s, "\n")
		if !e.takeHead(strings.TrimSpace(line)) {
			break
		}
		s = strings.TrimLeft(rest, "\n")
	}
	switch title, rest, ok := titled(s); {
	case e.title == "" && ok:
		e.title, s = title, rest
	case head != "" && head != e.title: // the weather perhaps
		s = head + "\n" + s
	}
	e.body = article.Body{Text: strings.TrimSpace(s)}
}

// takeHead takes a line at the head of a text and reports whether it was one
// that says something of it.
func (e *entry) takeHead(line string) bool {
	if m, title, ok := headOf(line); ok && !e.moment.Known() {
		e.moment = m
		if e.title == "" {
			e.title = title
		}
		return true
	}
	groups := label.FindStringSubmatch(line)
	if groups == nil {
		return false
	}
	switch strings.ToLower(groups[1]) {
	case "제목", "title", "subject":
		e.title = groups[2]
	case "작성자", "글쓴이", "이름", "지은이", "author", "writer":
		e.author = groups[2]
	case "날씨", "weather":
		e.note("Weather", groups[2])
	case "장소", "place":
		e.note("Place", groups[2])
	default:
		m := momentIn(groups[2])
		if !m.Known() {
			return false
		}
		e.moment = m
	}
	return true
}

var bracketed = regexp.MustCompile(`^[\[<【] ?(.{1,60}?) ?[\]>】]$`)

// titled cuts a title off a text: a line in brackets, or a short one with an
// empty line behind it.
func titled(s string) (title, rest string, ok bool) {
	line, rest, more := strings.Cut(s, "\n")
	line = strings.TrimSpace(line)
	if m := bracketed.FindStringSubmatch(line); m != nil {
		return m[1], rest, true
	}
	after, _, _ := strings.Cut(rest, "\n")
	if !more || strings.TrimSpace(after) != "" || strings.TrimSpace(rest) == "" || utf8.RuneCountInString(line) > longestTitle || strings.HasSuffix(line, ".") {
		return "", s, false
	}
	return line, rest, true
}
