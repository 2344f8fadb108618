package table

import (
	"strings"
	"unicode"

	"dotori/archive/text"
)

// Head is the headings of a table.
type Head struct {
	titles []string // as the archive has them, clean
	column map[string]int
}

// None is the column that no table has.
const None = -1

func newHead(cells []string) Head {
	h := Head{column: make(map[string]int, len(cells))}
	for i, c := range cells {
		title := strings.Join(strings.Fields(clean(c)), " ")
		h.titles = append(h.titles, title)
		if key := Key(title); key != "" {
			if _, taken := h.column[key]; !taken {
				h.column[key] = i
			}
		}
	}
	return h
}

// Key returns what equal headings have in common: composed, in lower case,
// without spaces and line breaks ("수 량" and "수\n량" are "수량").
func Key(title string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || !unicode.IsPrint(r) {
			return -1
		}
		return r
	}, text.Fold(title))
}

// Find returns the column of the first alias that is a heading, or [None].
func (h Head) Find(aliases ...string) int {
	for _, a := range aliases {
		if i, ok := h.column[Key(a)]; ok {
			return i
		}
	}
	return None
}

// Has reports whether each of the titles is a heading.
func (h Head) Has(titles ...string) bool {
	for _, t := range titles {
		if h.Find(t) == None {
			return false
		}
	}
	return true
}

// Len returns the number of columns that have a place in the head.
func (h Head) Len() int { return len(h.titles) }

// Title returns the heading of a column as the archive has it, spaces folded;
// "" when it has none.
func (h Head) Title(column int) string {
	if column < 0 || column >= len(h.titles) {
		return ""
	}
	return h.titles[column]
}
