package tree

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"dotori/archive/text"
)

// Unescape undoes percent-escapes: bytes of UTF-8 or else CP949 (%C1%A6%C1%D6),
// and JavaScript's %uC81C. What is no escape stays as it is.
func Unescape(s string) string {
	if !strings.Contains(s, "%") {
		return s
	}
	var out strings.Builder
	var raw []byte // escaped bytes in a row; Korean characters take two or three
	flush := func() {
		decoded, _ := text.Decode(raw)
		out.WriteString(decoded)
		raw = raw[:0]
	}
	for len(s) > 0 {
		if b, ok := hex(s, "%", 2); ok {
			raw, s = append(raw, byte(b)), s[3:]
			continue
		}
		// The second byte of a CP949 character may be a letter, which escape() leaves alone.
		if len(raw) > 0 && torn(raw) && s[0] < utf8.RuneSelf && s[0] > '@' {
			raw, s = append(raw, s[0]), s[1:]
			continue
		}
		flush()
		if r, ok := hex(s, "%u", 4); ok {
			out.WriteRune(rune(r))
			s = s[6:]
			continue
		}
		_, n := utf8.DecodeRuneInString(s)
		out.WriteString(s[:n])
		s = s[n:]
	}
	flush()
	return out.String()
}

// torn reports whether raw ends with the first half of a CP949 character.
func torn(raw []byte) bool {
	lead := false
	for _, b := range raw {
		lead = !lead && b > utf8.RuneSelf
	}
	return lead && !utf8.Valid(raw)
}

func hex(s, prefix string, digits int) (uint64, bool) {
	end := len(prefix) + digits
	if len(s) < end || s[:len(prefix)] != prefix {
		return 0, false
	}
	n, err := strconv.ParseUint(s[len(prefix):end], 16, 32)
	return n, err == nil
}
