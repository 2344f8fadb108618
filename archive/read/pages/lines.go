package pages

import (
	"bufio"
	"errors"
	"io"
	"regexp"
	"strings"
	"unicode/utf8"

	"dotori/archive"
	"dotori/archive/text"
)

// peeked is how much of a text decides what it is, in bytes.
const peeked = 64 << 10

// largestEntry bounds what one entry holds, in bytes of text.
const largestEntry = 16 << 20

// longestHead is how long a line is at most that begins an entry, in bytes.
const longestHead = 150

// source reads a text line by line, in any charset. A line that is longer than
// the buffer comes in parts.
type source struct {
	r      *bufio.Reader
	number int
	err    error // that ended it, but for the end of the file
}

func newSource(r io.Reader) *source {
	decoded, _ := text.NewReader(r)
	return &source{r: bufio.NewReaderSize(decoded, peeked)}
}

// head returns the beginning without reading it.
func (s *source) head() string {
	b, err := s.r.Peek(peeked)
	if err != nil && !errors.Is(err, io.EOF) {
		s.err = err
	}
	return string(b)
}

// next returns the next line with its end, or a part of it.
func (s *source) next() (line string, ok bool) {
	b, err := s.r.ReadSlice('\n')
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, bufio.ErrBufferFull) {
		s.err = err
	}
	if len(b) > 0 && b[len(b)-1] == '\n' {
		s.number++
	}
	return string(b), len(b) > 0
}

// A line that begins an entry, and what may stand behind its date.
var (
	dayHead = regexp.MustCompile(`^[\s#*=\-<\[(【■□●○◆◇▶▷☆★※]*(?:(?:날짜|일시|작성일|쓴 ?날|date)\s*[:：]\s*)?((?:19|20)\d\d\s?[년.\-/]\s?\d{1,2}\s?[월.\-/]\s?\d{1,2}\s?[일.]?)(.*)$`)
	dayTail = regexp.MustCompile(`(?i)^[,.]?\s*(?:[(\[<]?\s*(?:[월화수목금토일](?:요일)?|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\s*[)\]>]?)?[,.]?\s*T?(?:(?:오전|오후|am|pm)?\s*\d{1,2}\s*[:시]\s*(?:\d{1,2}\s*분?)?(?::\d{2}|\s*\d{1,2}초)?\s*(?:am|pm)?)?`)
)

// headOf reads a line that begins an entry of a diary: a date, its weekday and
// time, and a title or the weather behind it.
func headOf(line string) (m archive.Moment, title string, ok bool) {
	line = strings.TrimRight(line, "\r\n \t")
	if len(line) > longestHead {
		return m, "", false
	}
	groups := dayHead.FindStringSubmatch(line)
	if groups == nil {
		return m, "", false
	}
	m, ok = text.FindDate(line)
	rest := groups[2]
	tail := strings.Trim(rest[len(dayTail.FindString(rest)):], " \t")
	switch {
	case !ok, utf8.RuneCountInString(tail) > 40, strings.HasSuffix(tail, "다."), strings.HasPrefix(tail, "~"), isSpoken(tail), glued(groups[1], rest, tail):
		return archive.Moment{}, "", false
	}
	m.Origin = archive.OriginArchive
	return m, strings.Trim(tail, " \t#*=->])】:：|/,"), true
}

// isSpoken recognises a line of a chat: "2019-01-01 11:25, 홍길동 : 응".
func isSpoken(tail string) bool {
	_, said, found := strings.Cut(tail, ":")
	return found && said != "" && !label.MatchString(strings.TrimLeft(tail, " ,-/|"))
}

// glued reports whether a word goes on where the date ends: "3월 1일에 갔다".
func glued(date, rest, tail string) bool {
	if tail != rest || rest == "" {
		return false
	}
	r, _ := utf8.DecodeRuneInString(rest)
	return r != ' ' && r != '\t' && !strings.ContainsRune("#*=->])】:：|/,(", r) || strings.HasSuffix(date, "-") && r >= '0' && r <= '9'
}
