package kit

import (
	"strings"
	"unicode/utf8"
)

// piece is a stretch of one span on one line.
type piece struct {
	span     int
	text     string
	x, width float32
}

// richLine is the pieces of one line from left to right.
type richLine []piece

// spanFlow breaks spans into lines of a width. It works on the words of all spans
// as one text, so that a word that changes its look is not torn.
type spanFlow struct {
	text   string
	starts []int // where in text each span begins
	rulers []*ruler
	width  float32
}

func newFlow(spans []Span, size, width float32) *spanFlow {
	f := &spanFlow{width: width}
	plain, bold, serif := newRuler(size, false), newRuler(size, true), newSerifRuler(size)
	var b strings.Builder
	for _, s := range spans {
		f.starts = append(f.starts, b.Len())
		b.WriteString(s.Text)
		switch {
		case s.Style.Bold:
			f.rulers = append(f.rulers, bold)
		case s.Style.Serif:
			f.rulers = append(f.rulers, serif)
		default:
			f.rulers = append(f.rulers, plain)
		}
	}
	f.text = b.String()
	return f
}

// lines breaks at line feeds, else after a space, else anywhere.
func (f *spanFlow) lines() (all []richLine) {
	at := 0
	for {
		end := len(f.text)
		if i := strings.IndexByte(f.text[at:], '\n'); i >= 0 {
			end = at + i
		}
		for at < end {
			to := f.breakAt(at, end)
			all = append(all, f.line(at, to))
			for at = to; at < end && f.text[at] == ' '; at++ {
			}
		}
		if at == 0 || f.text[at-1] == '\n' {
			all = append(all, nil) // an empty line
		}
		if end == len(f.text) {
			return all
		}
		at = end + 1
		if at == len(f.text) {
			return all
		}
	}
}

// breakAt returns where the line that begins at from ends, at most end.
func (f *spanFlow) breakAt(from, end int) int {
	var x, atSpace float32
	space, span := -1, f.spanAt(from)
	var before rune
	for i := from; i < end; {
		for span+1 < len(f.starts) && f.starts[span+1] <= i {
			span++
		}
		r, n := utf8.DecodeRuneInString(f.text[i:])
		if r == ' ' {
			space, atSpace = i, x
		}
		if x += f.rulers[span].after(before, r); x > f.width && i > from && r != ' ' {
			// As in ruler.breakAt: a word is torn rather than a third of the line lost.
			if space > from && atSpace > f.width*2/3 {
				return space
			}
			return i
		}
		before = r
		i += n
	}
	return end
}

func (f *spanFlow) spanAt(at int) int {
	span := 0
	for span+1 < len(f.starts) && f.starts[span+1] <= at {
		span++
	}
	return span
}

// line cuts a line into the pieces of its spans.
func (f *spanFlow) line(from, to int) (line richLine) {
	x := float32(0)
	for at := from; at < to; {
		span := f.spanAt(at)
		end := to
		if span+1 < len(f.starts) {
			end = min(end, f.starts[span+1])
		}
		text := f.text[at:end]
		w := f.rulers[span].width(text)
		line = append(line, piece{span: span, text: text, x: x, width: w})
		x, at = x+w, end
	}
	return line
}
