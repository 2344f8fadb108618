package catalog

import (
	"strings"

	"dotori/archive"
)

// snippetLength is how many runes of a text cards and search results show.
const snippetLength = 160

// snippet returns the beginning of a text on one line, without marks of media.
func snippet(s string) string {
	s = strings.Join(strings.Fields(strings.ReplaceAll(s, string(archive.ObjectMark), " ")), " ")
	n := 0
	for i := range s {
		if n == snippetLength {
			return s[:i] + "…"
		}
		n++
	}
	return s
}
