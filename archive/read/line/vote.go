package line

import (
	"bytes"

	"dotori/archive/read/chat"
)

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
	c := cursor{chat.Cursor{Rest: line}}
	_, timed := c.clock()
	d, isDay := dayLine(line)
	switch {
	case timed && c.Try("\t"):
		v.tabbed++
		if bytes.IndexByte(c.Rest, '\t') > 0 {
			v.full++
		}
	case timed && c.spaces() > 0 && len(c.Rest) > 0:
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
