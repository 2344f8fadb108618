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
	var w wall
	for i, line := range strings.Split(s, "\n") {
		w.line(strings.TrimSpace(line), i+1)
	}
	return finish(w.entries, w.body)
}

// wall is a guestbook being read line by line.
type wall struct {
	entries []entry
	body    []string // of the last entry so far
	labels  string   // of the last entry so far, when no text came behind them
}

func (w *wall) line(line string, number int) {
	if e, ok := headOf(line); ok {
		w.begin(e, number)
		w.labels = line
		return
	}
	m := label.FindStringSubmatch(line)
	if m == nil || !(&entry{}).labelOf(line) {
		if line != "" {
			w.labels = ""
		}
		w.body = append(w.body, line)
		return
	}
	// Labels in a row belong to one entry, until one comes again.
	if name := m[1] + ":"; w.labels == "" || strings.Contains(w.labels, name) {
		w.begin(entry{}, number)
		w.labels = name
	} else {
		w.labels += name
	}
	w.entries[len(w.entries)-1].labelOf(line)
}

func (w *wall) begin(e entry, line int) {
	w.entries = finish(w.entries, w.body)
	e.number, e.line = len(w.entries)+1, line
	w.entries, w.body, w.labels = append(w.entries, e), nil, ""
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
