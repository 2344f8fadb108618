package line

import (
	"bytes"
	"strings"
)

// form is what the beginning of a file says about the rest of it.
type form struct {
	variant string
	room    string // as the header names it; "" without header
	skip    int    // lines of the header
	saved   *date  // when it was exported
	spaced  bool   // spaces, not tabs, stand between time, name and text
	blank   bool   // a blank line stands before each day
	open    bool   // days are written in an order that depends on the language
	sure    int    // see [read.Match.Confidence]
}

// Confidences: LINE's header is certain; one in an unknown language and lines
// of the right form are likely; other programs may write times and names, too.
const (
	certain  = 100
	likely   = 80
	byName   = 70
	perhaps  = 40
	mostHead = 4 // lines in which the header stands
)

// study reads the beginning of a file, decoded; false means that it is no chat
// of LINE.
func study(head []byte, name string) (form, bool) {
	f := header(head)
	v := count(head, f.skip)
	f.spaced = v.spaced > 0 && v.tabbed*4 < v.spaced
	f.blank = v.behindBlank > 0 && v.behindBlank >= v.behindText
	f.open = v.open
	_, _, named := roomOf(stem(name))
	switch {
	case f.sure == certain:
	case f.spaced && f.skip == 0 && v.plain*2 < v.spaced && v.opening && named:
		f.sure = byName
	case f.spaced && f.skip == 0 && v.plain*4 < v.spaced && v.opening && v.weekday && v.spaced > 1:
		f.sure = perhaps
	case !f.spaced && v.full > 0 && (f.skip > 0 || v.opening):
		f.sure = likely
	}
	if f.spaced {
		f.variant = computer
	}
	return f, f.sure > 0
}

// header reads the title and the time of saving from the first lines.
func header(head []byte) (f form) {
	f.variant = phoneOther
	number, title := 0, ""
	for line := range lines(head) {
		number++
		s := string(bytes.TrimSpace(line))
		if number > mostHead || f.saved != nil {
			break
		}
		if d, ok := savedOn(s); ok && title != "" {
			f.saved, f.skip = &d, number
		} else if s != "" && title == "" {
			title = s
		} else if s != "" {
			break
		}
	}
	room, variant, ok := roomOf(title)
	if ok && f.saved == nil && strings.HasPrefix(title, mark) {
		f.skip = 1 + leadingBlank(head)
		ok = variant != phoneOther
	}
	if ok && f.skip > 0 {
		f.sure = certain
	}
	if f.skip > 0 {
		f.room, f.variant = clean([]byte(room)), variant
	}
	return f
}

// leadingBlank counts the lines before the first that says something.
func leadingBlank(head []byte) (n int) {
	for line := range lines(head) {
		if len(bytes.TrimSpace(line)) > 0 {
			break
		}
		n++
	}
	return n
}

// longestLabel bounds the words before the time of saving.
const longestLabel = 60

// savedOn reads "保存日時：2025/07/24 14:30", "Saved on: 1/30/2026, 22:13" and
// the like in any language: words, a colon and a date.
func savedOn(line string) (d date, ok bool) {
	i := strings.IndexAny(line, ":：")
	if i <= 0 || i > longestLabel || strings.ContainsAny(line[:i], "0123456789\t") {
		return d, false
	}
	c := cursor{rest: []byte(strings.TrimLeft(line[i:], ":： "))}
	if !c.digit() && !c.weekdayBefore(&d) {
		return d, false
	}
	c.date(&d)
	return d, !c.bad && d.possible()
}

// votes count what the lines of a file look like.
type votes struct {
	tabbed, full            int // times and a tab; two of them
	spaced, plain           int // times and a space; neither
	behindBlank, behindText int // days
	opening, weekday, open  bool
}

func count(head []byte, skip int) (v votes) {
	number, said, blank := 0, 0, true
	for line := range lines(head) {
		if number++; number <= skip {
			continue
		}
		empty := len(bytes.TrimSpace(line)) == 0
		if !empty {
			said++
			v.add(line, said, blank)
		}
		blank = empty
	}
	return v
}

// add counts a line, the said-th that is not blank.
func (v *votes) add(line []byte, said int, blank bool) {
	c := cursor{rest: line}
	_, timed := c.clock()
	d, isDay := dayLine(line)
	switch {
	case timed && c.try("\t"):
		v.tabbed++
		if bytes.IndexByte(c.rest, '\t') > 0 {
			v.full++
		}
	case timed && c.spaces() > 0 && len(c.rest) > 0:
		v.spaced++
	case !isDay:
		v.plain++
	default:
		v.day(d, said, blank)
	}
}

func (v *votes) day(d date, said int, blank bool) {
	v.open = v.open || d.open
	switch {
	case said == 1:
		v.opening, v.weekday = true, d.named
	case blank:
		v.behindBlank++
	default:
		v.behindText++
	}
}

// lines ranges over the lines of b without their ends.
func lines(b []byte) func(yield func(line []byte) bool) {
	return func(yield func([]byte) bool) {
		for len(b) > 0 {
			line, rest, _ := bytes.Cut(b, []byte("\n"))
			b = rest
			if !yield(bytes.TrimSuffix(line, []byte("\r"))) {
				return
			}
		}
	}
}
