package pdf

import (
	"strings"
	"unicode"

	"github.com/rivo/uniseg"

	"dotori/archive"
	"dotori/archive/export/pdf/document"
	"dotori/archive/export/shelf"
	"dotori/archive/text"
)

// gap stands for a character that the font lacks.
const gap = "□"

// gaps collects what the font lacks.
type gaps struct {
	seen map[string]bool
	list []string
}

// mostGaps is how many of them a report names.
const mostGaps = 20

func (g *gaps) add(cluster string) {
	if g.seen == nil {
		g.seen = map[string]bool{}
	}
	if !g.seen[cluster] {
		g.seen[cluster] = true
		g.list = append(g.list, cluster)
	}
}

func (g *gaps) tell(x *shelf.Export, name string) {
	if len(g.list) > 0 {
		x.Warn(name, "The font lacks some characters, such as emoji; an empty box stands for each.", strings.Join(g.list[:min(len(g.list), mostGaps)], " "))
	}
}

// letters returns a text in characters that the font has.
func letters(s string, face *document.Face, g *gaps) string {
	s = text.NFC(strings.ToValidUTF8(s, "\uFFFD"))
	var b strings.Builder
	for state := -1; s != ""; {
		var cluster string
		cluster, s, _, state = uniseg.FirstGraphemeClusterInString(s, state)
		shown := strings.Map(shown, cluster)
		switch {
		case shown == "":
		case has(face, shown):
			b.WriteString(shown)
		default:
			g.add(cluster)
			b.WriteString(gap)
		}
	}
	return b.String()
}

// shown drops what is no letter: controls, marks of direction and of media.
func shown(r rune) rune {
	switch {
	case r == '\n':
		return r
	case unicode.IsSpace(r):
		return ' '
	case r == archive.ObjectMark, unicode.IsControl(r), unicode.Is(unicode.Cf, r), r == '\uFE0E', r == '\uFE0F':
		return -1
	}
	return r
}

func has(face *document.Face, s string) bool {
	for _, r := range s {
		if r != '\n' && !face.Has(r) {
			return false
		}
	}
	return true
}

// wrap breaks a text into lines of a width: between words, and within one
// that is longer than a line.
func wrap(s string, face *document.Face, size, width float64) (lines []string) {
	for _, paragraph := range strings.Split(s, "\n") {
		line := ""
		for _, word := range strings.Fields(paragraph) {
			if joined := strings.TrimLeft(line+" "+word, " "); face.Width(joined, size) <= width {
				line = joined
				continue
			}
			if line != "" {
				lines = append(lines, line)
			}
			for n := fits(word, face, size, width); n < len(word); n = fits(word, face, size, width) {
				lines = append(lines, word[:n])
				word = word[n:]
			}
			line = word
		}
		lines = append(lines, line)
	}
	return lines
}

// fits returns how many bytes of a word fit into a width: one letter at least.
func fits(word string, face *document.Face, size, width float64) int {
	end := 0
	for i, r := range word {
		next := i + len(string(r))
		if face.Width(word[:next], size) > width && end > 0 {
			break
		}
		end = next
	}
	return end
}
