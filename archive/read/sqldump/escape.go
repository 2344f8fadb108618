package sqldump

import "strings"

// mostUnslashings is how often a text was escaped at most before it was stored:
// once by PHP's magic quotes at each time that it was edited.
const mostUnslashings = 5

// Unslash removes the backslashes that PHP's magic quotes left in a text: those
// of a text in which every quote has one. Line ends that were written as \r\n
// become some. A text that is not over-escaped stays as it is.
func Unslash(s string) string {
	for range mostUnslashings {
		if !overEscaped(s) {
			break
		}
		s = stripSlashes(s)
	}
	return strings.ReplaceAll(s, `\r\n`, "\n")
}

// overEscaped reports whether s has quotes, all behind a backslash.
func overEscaped(s string) bool {
	quotes, escaped := 0, false
	for i := range len(s) {
		switch c := s[i]; {
		case c == '\\':
			escaped = !escaped
			continue
		case c == '"' || c == '\'':
			if quotes++; !escaped {
				return false
			}
		}
		escaped = false
	}
	return quotes > 0
}

// stripSlashes drops one backslash of each pair and those before other
// characters, but keeps the written line end.
func stripSlashes(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' || strings.HasPrefix(s[i:], `\r\n`) || strings.HasPrefix(s[i:], `\n`) && i > 0 && strings.HasSuffix(s[:i], `\r`) {
			b.WriteByte(s[i])
			continue
		}
		if i++; i < len(s) {
			b.WriteByte(s[i])
		}
	}
	return b.String()
}
