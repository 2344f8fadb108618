package kit

import "strings"

// rowsOf tells where in a text its wrapped lines begin. Wrapping swallowed
// spaces and line feeds between them.
func rowsOf(text string, lines []string) []chatRow {
	rows := make([]chatRow, len(lines))
	at := 0
	for i, line := range lines {
		at += max(strings.Index(text[at:], line), 0)
		rows[i] = chatRow{text: line, at: at}
		at += len(line)
	}
	return rows
}

// chatPiece is a stretch of a row in one style.
type chatPiece struct {
	text string
	link int // number of the link that it belongs to, or -1
}

// pieces cuts a row at the ends of links.
func (r chatRow) pieces(links [][2]int) []chatPiece {
	if r.look != rowText {
		return []chatPiece{{r.text, -1}}
	}
	var out []chatPiece
	from, end := r.at, r.at+len(r.text)
	for i, l := range links {
		if l[1] <= from || l[0] >= end {
			continue
		}
		start, stop := max(l[0], from), min(l[1], end)
		out = appendPiece(out, r.text[from-r.at:start-r.at], -1)
		out = appendPiece(out, r.text[start-r.at:stop-r.at], i)
		from = stop
	}
	return appendPiece(out, r.text[from-r.at:], -1)
}

func appendPiece(all []chatPiece, text string, link int) []chatPiece {
	if text == "" {
		return all
	}
	return append(all, chatPiece{text, link})
}

// cut returns the parts of a row that byte ranges of the text cover.
func (r chatRow) cut(ranges [][2]int) (parts [][2]int) {
	if r.look != rowText {
		return nil
	}
	for _, m := range ranges {
		if from, to := max(m[0]-r.at, 0), min(m[1]-r.at, len(r.text)); from < to {
			parts = append(parts, [2]int{from, to})
		}
	}
	return parts
}

// linkAt returns the link of a row at a distance from its beginning, or -1.
func (r chatRow) linkAt(x float32, links [][2]int, width func(string) float32) int {
	for _, p := range r.pieces(links) {
		w := width(p.text)
		if x < w {
			return p.link
		}
		x -= w
	}
	return -1
}
