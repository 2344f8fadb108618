package loosexml

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"dotori/archive/text"
)

// longestEntity is that of &#x10FFFF; which may be split by the window's end.
const longestEntity = 10

// appendText appends b without XML's own entities. Those of HTML stay: who
// reads a page resolves them.
func appendText(dst, b []byte) []byte {
	for {
		amp := bytes.IndexByte(b, '&')
		if amp < 0 {
			return append(dst, b...)
		}
		dst, b = append(dst, b[:amp]...), b[amp:]
		end := bytes.IndexAny(b[1:min(len(b), longestEntity)], "&;") + 1
		if end == 0 || b[end] == '&' {
			dst, b = append(dst, '&'), b[1:]
			continue
		}
		dst, b = appendEntity(dst, b[:end+1]), b[end+1:]
	}
}

// appendEntity appends what "&name;" stands for.
func appendEntity(dst, entity []byte) []byte {
	switch name := string(entity[1 : len(entity)-1]); {
	case name == "lt":
		return append(dst, '<')
	case name == "gt":
		return append(dst, '>')
	case name == "amp":
		return append(dst, '&')
	case name == "quot":
		return append(dst, '"')
	case name == "apos":
		return append(dst, '\'')
	case strings.HasPrefix(name, "#"):
		return appendNumber(dst, name[1:], entity)
	}
	return append(dst, entity...)
}

func appendNumber(dst []byte, digits string, entity []byte) []byte {
	base := 10
	if hex := strings.TrimLeft(digits, "xX"); hex != digits {
		digits, base = hex, 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil {
		return append(dst, entity...)
	}
	if n > utf8.MaxRune {
		n = utf8.RuneError
	}
	return utf8.AppendRune(dst, rune(n))
}

// openEntity returns how many bytes at the end of b may be half an entity.
func openEntity(b []byte) int {
	tail := b[max(0, len(b)-longestEntity):]
	amp := bytes.LastIndexByte(tail, '&')
	if amp < 0 || bytes.IndexByte(tail[amp:], ';') >= 0 {
		return 0
	}
	return len(tail) - amp
}

// clean returns a text as UTF-8 with LF, without control characters.
func clean(b []byte) string {
	if !utf8.Valid(b) {
		decoded, _ := text.Decode(b)
		b = []byte(decoded)
	}
	if !hasControl(b) {
		return string(b)
	}
	return strings.Map(withoutControl, strings.ReplaceAll(string(b), "\r\n", "\n"))
}

// hasControl looks for the bytes of control characters in UTF-8.
func hasControl(b []byte) bool {
	for i, c := range b {
		switch {
		case c < ' ':
			if c != '\n' && c != '\t' {
				return true
			}
		case c == 0x7F, c == 0xC2 && b[i+1] < 0xA0:
			return true
		}
	}
	return false
}

func withoutControl(r rune) rune {
	switch {
	case r == '\r':
		return '\n'
	case r < ' ' && r != '\n' && r != '\t', r >= 0x7F && r < 0xA0:
		return -1
	}
	return r
}
