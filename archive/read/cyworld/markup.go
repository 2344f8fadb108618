package cyworld

import (
	"strings"
	"unicode/utf8"
)

// hasMarkup reports whether text holds something like a tag.
func hasMarkup(s string) bool {
	if strings.Contains(s, "&nbsp;") {
		return true
	}
	for {
		i := strings.IndexByte(s, '<')
		if i < 0 || i+1 == len(s) {
			return false
		}
		s = s[i+1:]
		end := strings.IndexAny(s, "<>")
		if end > 0 && s[end] == '>' && (s[0] == '/' || s[0] == '!' || s[0]|0x20 >= 'a' && s[0]|0x20 <= 'z') {
			return true
		}
	}
}

// runeStart returns the place of the character that the byte at i belongs to.
func runeStart(s string, i int) int {
	for at := i; at > 0 && at > i-utf8.UTFMax; at-- {
		if utf8.RuneStart(s[at]) {
			return at
		}
	}
	return i
}
