package cyworld

import (
	"iter"
	"regexp"
	"strings"

	"dotori/archive/text"
)

// wallHead is a line that begins an entry of a guestbook: who and when, as in
// "홍길동 (2005.03.14 21:05)" or "No.12 홍길동 2005.03.14".
var wallHead = regexp.MustCompile(`^(?:(?i:no)\.? ?\d+ *)?[\[(<]?([^\[\](){}<>|]{1,30}?)[\])>]? *[\[(|]? *((?:19|20)\d{2}[.\-/년].{3,26}?)[\])]?$`)

// longestHead is more bytes than a line has that begins an entry.
const longestHead = 300

// headOf reads a line that begins an entry.
func headOf(line string) (entry, bool) {
	if len(line) > longestHead || !strings.Contains(line, "19") && !strings.Contains(line, "20") {
		return entry{}, false
	}
	m := wallHead.FindStringSubmatch(line)
	if m == nil {
		return entry{}, false
	}
	moment, ok := text.ParseDate(m[2])
	return entry{author: clean(m[1]), moment: stated(moment)}, ok && clean(m[1]) != ""
}

// label is a line that names a part of what was written: "작성자: 홍길동".
var label = regexp.MustCompile(`(?i)^(작성자|글쓴이|이름|보낸이|name|from|작성일|날짜|일시|등록일|date|제목|title|내용|본문)\s*[:：]\s*(.*)$`)

// labelIn returns the parts of such a line, or nil.
func labelIn(line string) []string {
	if !strings.ContainsAny(line[:min(len(line), longestLabel)], ":：") {
		return nil
	}
	return label.FindStringSubmatch(line)
}

// longestLabel is more bytes than a label has.
const longestLabel = 40

// labelOf takes a label's line into the entry and reports whether it was one.
func (e *entry) labelOf(line string) bool {
	m := labelIn(line)
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

// isWall reports whether a line of the text begins an entry.
func isWall(lines iter.Seq[string]) bool {
	for line := range lines {
		line = strings.TrimSpace(line)
		if _, ok := headOf(line); ok || labelIn(line) != nil {
			return true
		}
	}
	return false
}

// splitWall yields the entries of a guestbook. What stands before the first is
// its heading, or an entry that does not say who wrote it.
func splitWall(lines iter.Seq[string]) iter.Seq[entry] {
	return func(yield func(entry) bool) {
		w := wall{yield: yield}
		number := 0
		for line := range lines {
			number++
			if !w.line(strings.TrimSpace(line), number) {
				return
			}
		}
		w.finish()
	}
}

// wall is a guestbook being read line by line.
type wall struct {
	yield  func(entry) bool
	last   entry
	body   []string // of the last entry
	size   int      // of body, in bytes
	labels string   // of the last entry, as long as no text came behind them
}

// line reports whether to go on.
func (w *wall) line(line string, number int) bool {
	if e, ok := headOf(line); ok {
		return w.begin(e, number, line)
	}
	m := labelIn(line)
	if m == nil || !(&entry{}).labelOf(line) {
		if line != "" {
			w.labels = ""
		}
		w.keep(line)
		return true
	}
	// Labels in a row belong to one entry, until one comes again.
	name := m[1] + ":"
	if w.labels != "" && !strings.Contains(w.labels, name) {
		w.labels += name
	} else if !w.begin(entry{}, number, name) {
		return false
	}
	w.last.labelOf(line)
	return true
}

// keep adds a line to the last entry. What is too long is left to compose,
// which cuts it; it need not be much too long.
func (w *wall) keep(line string) {
	if w.size <= largestEntry {
		w.size += len(line) + 1
		w.body = append(w.body, line)
	}
}

func (w *wall) begin(e entry, line int, labels string) bool {
	ok := w.finish()
	e.number, e.line = w.last.number+1, line
	w.last, w.body, w.size, w.labels = e, nil, 0, labels
	return ok
}

// finish yields the last entry with its lines.
func (w *wall) finish() bool {
	body := clean(strings.Join(w.body, "\n"))
	heading := w.last.number == 0 && (body == "" || keywordDir.MatchString(body))
	if heading {
		return true
	}
	w.last.number = max(w.last.number, 1)
	w.last.line = max(w.last.line, 1)
	w.last.body = clean(w.last.body + "\n" + body)
	return w.yield(w.last)
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
			e.body = strings.TrimSpace(e.body + "\n" + s)
			return e
		}
		s = rest
	}
	return e
}

var bracketed = regexp.MustCompile(`^\[ ?(.+?) ?\]$`)
