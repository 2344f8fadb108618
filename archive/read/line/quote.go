package line

import "bytes"

// longestQuote bounds how far the end of a quoted text is looked for; LINE
// takes 10,000 characters.
const longestQuote = 64 << 10

// quoted returns how many lines behind a record's first belong to its text
// because it is quoted, which only texts of several lines are. The quote ends
// a line and stands alone: within the text quotes are doubled. People also
// write one quote and no second, so that a text does not go on over a line
// that can be the next record.
func (g *grammar) quoted(h head, body, ahead []byte) int {
	if len(body) == 0 || body[0] != '"' || alone(body[1:]) >= 0 {
		return 0
	}
	end := alone(ahead)
	if end < 0 || !endsLine(ahead[end+1:]) || g.interrupted(h, ahead[:end], ahead[end+1:]) {
		return 0
	}
	return 1 + bytes.Count(ahead[:end], []byte("\n"))
}

// alone returns the place of the first quote that is not doubled, or -1.
func alone(b []byte) int {
	for i := 0; ; i += 2 {
		next := bytes.IndexByte(b[i:], '"')
		if next < 0 {
			return -1
		}
		i += next
		if i+1 == len(b) || b[i+1] != '"' {
			return i
		}
	}
}

func endsLine(b []byte) bool {
	return len(b) == 0 || b[0] == '\n' || len(b) > 1 && b[0] == '\r' && b[1] == '\n'
}

// interrupted reports whether the text holds records that can be those behind
// h, and not a chat that was pasted: days and times do not go back in it, nor
// does the line behind.
func (g *grammar) interrupted(h head, text, behind []byte) bool {
	last, found, blank := h.clock, false, false
	for line := range lines(text) {
		next, isRecord := g.record(line)
		d, isDay := dayLine(line)
		switch {
		case isRecord && next.clock < last, isDay && blank && !g.follows(d):
			return false
		case isRecord:
			last, found = next.clock, true
		case isDay && blank:
			last = 0
		}
		blank = len(line) == 0
	}
	line, _, _ := bytes.Cut(bytes.TrimLeft(behind, "\r\n"), []byte("\n"))
	next, ok := g.record(line)
	return found && (!ok || next.clock >= last)
}

// follows reports whether a day is behind today.
func (g *grammar) follows(d date) bool {
	t, ok := d.in(g.order)
	return ok && t.After(g.today)
}

// unquote returns a record's body without the quotes around a text of several
// lines, and with those in it undoubled.
func unquote(body []byte) []byte {
	if len(body) < 2 || body[0] != '"' || body[len(body)-1] != '"' || bytes.IndexByte(body, '\n') < 0 {
		return body
	}
	return bytes.ReplaceAll(body[1:len(body)-1], []byte(`""`), []byte(`"`))
}
