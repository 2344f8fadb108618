package line

import (
	"bytes"
	"strings"

	"dotori/archive/read/chat"
)

// mostHead is in how many lines a header stands, if there is one.
const mostHead = 4

// header reads the title and the time of saving from the first lines. A title
// of LINE's stands for itself; any other needs the time of saving below it.
func header(head []byte) form {
	title, f := top(head)
	room, variant, ours := roomOf(title)
	if ours && f.saved == nil {
		f.skip = 1 + leadingBlank(head)
	}
	if f.skip > 0 {
		f.room, f.variant = clean([]byte(room)), variant
	}
	marked := strings.HasPrefix(title, mark) && variant != phoneOther
	if ours && (f.saved != nil || marked) {
		f.sure = certain
	}
	return f
}

// top returns the first line that says something, and what the second says if
// it is the time of saving.
func top(head []byte) (title string, f form) {
	f.variant = phoneOther
	number := 0
	for line := range lines(head) {
		s := string(bytes.TrimSpace(line))
		number++
		switch d, ok := savedOn(s); {
		case number > mostHead:
			return title, f
		case s == "":
		case title == "":
			title = s
		case ok:
			f.saved, f.skip = &d, number
			return title, f
		default:
			return title, f
		}
	}
	return title, f
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
	c := cursor{chat.Cursor{Rest: []byte(strings.TrimLeft(line[i:], ":： "))}}
	if !c.digit() && !c.weekdayBefore(&d) {
		return d, false
	}
	c.date(&d)
	return d, !c.Bad && d.possible()
}
