// Package contentline writes the lines that calendars (RFC 5545) and contacts
// (RFC 6350, RFC 2426) are made of: name, value, folded at 75 bytes.
package contentline

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// limit is how many bytes a line has, without CRLF.
const limit = 75

// Lines collects lines. The zero value is empty and ready.
type Lines struct{ bytes.Buffer }

// Add writes a line. The name may carry parameters; the value is as it is to
// stand there, see [Text].
func (l *Lines) Add(name, value string) {
	rest := name + ":" + value
	for room := limit; len(rest) > room; room = limit - 1 { // the space counts
		n := room
		for !utf8.RuneStart(rest[n]) {
			n--
		}
		l.WriteString(rest[:n] + "\r\n ")
		rest = rest[n:]
	}
	l.WriteString(rest + "\r\n")
}

// AddText writes a line of free text, none for "".
func (l *Lines) AddText(name, text string) {
	if text != "" {
		l.Add(name, Text(text))
	}
}

// Text escapes free text, and drops control characters.
func Text(s string) string {
	s = strings.Map(func(r rune) rune {
		if r != '\n' && unicode.IsControl(r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`).Replace(s)
}
