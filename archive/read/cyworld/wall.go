package cyworld

import (
	"regexp"
	"strings"

	"dotori/archive/text"
)

// wallHead is a line that begins an entry of a guestbook: who and when, as in
// "홍길동 (2005.03.14 21:05)" or "No.12 홍길동 2005.03.14".
var wallHead = regexp.MustCompile(`^(?:(?i:no)\.? ?\d+ *)?[\[(<]?([^\[\](){}<>|]{1,30}?)[\])>]? *[\[(|]? *((?:19|20)\d{2}[.\-/년].{3,26}?)[\])]?$`)

// headOf reads a line that begins an entry.
func headOf(line string) (entry, bool) {
	m := wallHead.FindStringSubmatch(line)
	if m == nil {
		return entry{}, false
	}
	moment, ok := text.ParseDate(m[2])
	return entry{author: clean(m[1]), moment: stated(moment)}, ok && clean(m[1]) != ""
}

// label is a line that names a part of what was written: "작성자: 홍길동".
var label = regexp.MustCompile(`(?i)^(작성자|글쓴이|이름|보낸이|name|from|작성일|날짜|일시|등록일|date|제목|title|내용|본문)\s*[:：]\s*(.*)$`)

// labelOf takes a label's line into the entry and reports whether it was one.
func (e *entry) labelOf(line string) bool {
	m := label.FindStringSubmatch(line)
	if m == nil {
		return false
	}
	switch strings.ToLower(m[1]) {
	case "작성자", "글쓴이", "이름", "보낸이", "name", "from":
		e.author = clean(m[2])
	case "제목", "title":
		e.title = clean(m[2])
	case "내용", "본문":
		e.body = m[2]
	default:
		moment, ok := text.FindDate(m[2])
		if !ok {
			return false
		}
		e.moment = stated(moment)
	}
	return true
}

// splitWall takes the entries of a guestbook apart. It returns none when
// nothing in the text begins one.
func splitWall(s string) []entry {
	var entries []entry
	var body []string
	begin := func(e entry, line int) {
		entries = finish(entries, body)
		body = nil
		e.number, e.line = len(entries)+1, line
		entries = append(entries, e)
	}
	inLabels := false
	for i, line := range strings.Split(s, "\n") {
		line = strings.TrimSpace(line)
		labels := entry{}
		switch e, isHead := headOf(line); {
		case isHead:
			begin(e, i+1)
			inLabels = true
		case labels.labelOf(line):
			if !inLabels {
				begin(entry{}, i+1)
			}
			entries[len(entries)-1].labelOf(line)
			inLabels = true
		default:
			inLabels = inLabels && line == ""
			body = append(body, line)
		}
	}
	return finish(entries, body)
}

// finish gives the last entry its lines. Lines before the first are the
// guestbook's heading, or an entry that does not say who wrote it.
func finish(entries []entry, lines []string) []entry {
	body := clean(strings.Join(lines, "\n"))
	if len(entries) > 0 {
		last := &entries[len(entries)-1]
		last.body = clean(last.body + "\n" + body)
		return entries
	}
	if body == "" || keywordDir.MatchString(body) {
		return entries
	}
	return append(entries, entry{body: body, number: 1, line: 1})
}

// labelled reads a text with labels, a date or "[ 제목 ]" on its first lines.
func labelled(s string) entry {
	e := entry{}
	for s != "" {
		line, rest, _ := strings.Cut(s, "\n")
		line = strings.TrimSpace(line)
		moment, isDate := text.ParseDate(line)
		title := bracketed.FindStringSubmatch(line)
		switch {
		case e.body == "" && e.labelOf(line), line == "":
		case isDate && !e.moment.Known():
			e.moment = stated(moment)
		case title != nil && e.title == "":
			e.title = title[1]
		default:
			e.body = clean(e.body + "\n" + s)
			return e
		}
		s = rest
	}
	return e
}

var bracketed = regexp.MustCompile(`^\[ ?(.+?) ?\]$`)
