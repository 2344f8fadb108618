package kakaotalk

import (
	"strings"
	"unicode/utf8"
)

// rename calls the people in a notice as the room does.
func (m *room) rename(text string) string {
	if len(m.names) == 0 {
		return text
	}
	var b strings.Builder
	for i := 0; i < len(text); {
		name, called := m.nameAt(text, i)
		if name == "" {
			_, n := utf8.DecodeRuneInString(text[i:])
			b.WriteString(text[i : i+n])
			i += n
			continue
		}
		b.WriteString(called)
		i += len(name)
	}
	return b.String()
}

// nameAt returns the longest name that stands at i and is no part of a word.
func (m *room) nameAt(text string, i int) (name, called string) {
	if i > 0 && text[i-1] != ' ' {
		return "", ""
	}
	for n, c := range m.names {
		if len(n) > len(name) && strings.HasPrefix(text[i:], n) && endsName(text[i+len(n):]) {
			name, called = n, c
		}
	}
	return name, called
}

// endsName reports whether what follows in a notice can stand behind a name.
func endsName(rest string) bool {
	for _, end := range []string{"님", " invited ", " joined ", " left ", " and ", ", ", "."} {
		if strings.HasPrefix(rest, end) {
			return true
		}
	}
	return false
}
