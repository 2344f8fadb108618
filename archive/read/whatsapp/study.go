package whatsapp

import (
	"bytes"
	"strings"
)

// form is what the beginning of a file says about the rest of it.
type form struct {
	style  style
	strict bool // messages end in CR LF, lines inside of them in LF
	sure   int  // see [read.Match.Confidence]
}

// Confidences: the name of the file and its first line leave no doubt; other
// programs may write times and names, too.
const (
	certain = 100
	likely  = 80
	perhaps = 55
)

// firstLines is how many lines tell a chat that is not named like one.
const firstLines = 20

// study reads the beginning of a file, decoded; false means that it is no chat
// of WhatsApp.
func study(sample []byte, name string) (form, bool) {
	var v votes
	number := 0
	for line := range bytes.Lines(sample) {
		if number++; number > firstLines && v.heads > 0 {
			break
		}
		v.add(bytes.TrimRight(line, "\r\n"))
	}
	f := form{style: v.style()}
	switch {
	case v.heads > 0 && namedChat(name):
		f.sure = certain
	case v.said > 0 && (v.heads > 1 || v.first):
		f.sure = likely
	case v.authors > 1 && v.first && v.iso < v.heads:
		f.sure = perhaps
	}
	return f, f.sure > 0
}

// votes count what the lines of a file look like.
type votes struct {
	heads, authors int
	said           int // words that only WhatsApp writes
	lines          int
	first          bool // the first line that says something is a head
	iso            int  // dates as in the logs of programs: 2023-01-15
	of             [styles]int
}

func (v *votes) add(line []byte) {
	if len(bytes.TrimSpace(line)) == 0 {
		return
	}
	v.lines++
	h, ok := header(line)
	if !ok {
		return
	}
	v.heads++
	v.of[h.style]++
	v.first = v.first || v.lines == 1
	if h.date.sign == hyphen && h.date.fixed() == yearFirst {
		v.iso++
	}
	author, _, ok := bytes.Cut(h.rest, separator)
	if ok && len(author) <= maxName {
		v.authors++
	}
	if isOwnWord(string(h.rest)) {
		v.said++
	}
}

func (v *votes) style() (most style) {
	for s, n := range v.of {
		if n > v.of[most] {
			most = style(s)
		}
	}
	return most
}

// isOwnWord reports what only WhatsApp writes: the notice that begins every
// chat, and what stands for media.
func isOwnWord(rest string) bool {
	for _, word := range []string{"end-to-end", "Ende-zu-Ende", "종단간 암호화", "종단 간 암호화", "bout en bout", "extremo a extremo",
		"ponta a ponta", "端到端", "端對端", "エンドツーエンド", leftToRight + "<", "-WA0"} {
		if strings.Contains(rest, word) {
			return true
		}
	}
	return isOmitted(rest[strings.Index(rest, ": ")+1:])
}
