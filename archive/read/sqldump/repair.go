package sqldump

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/korean"
)

// mostRepairs is how often a text was at most encoded once too often.
const mostRepairs = 2

// repair undoes what happens to Korean that was stored in a latin1 table and
// dumped as UTF-8: each of its bytes became a character of its own. Only text
// that reads as Korean, Japanese or Chinese afterwards is changed.
func repair(s string) string {
	for range mostRepairs {
		b, ok := latin1(s)
		if !ok {
			return s
		}
		t, ok := asUTF8(b)
		if !ok {
			t, ok = asHangul(b)
		}
		if !ok {
			return s
		}
		s = t
	}
	return s
}

// latin1 returns s as the bytes of what MySQL calls latin1: Windows-1252 with
// the five characters that it lacks. It is false where there are none beyond
// ASCII, or where s holds others.
func latin1(s string) ([]byte, bool) {
	first := strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf })
	if first < 0 {
		return nil, false
	}
	b := make([]byte, 0, len(s))
	for _, r := range s {
		c, ok := byte(r), r <= unicode.MaxLatin1
		if !ok {
			c, ok = charmap.Windows1252.EncodeRune(r)
		}
		if !ok {
			return nil, false
		}
		b = append(b, c)
	}
	return b, true
}

// asUTF8 reads b as UTF-8 with a character beyond the Latin, Greek, … of two
// bytes. The end may be torn: columns cut what is too long for them.
func asUTF8(b []byte) (string, bool) {
	end := len(b)
	for i := len(b) - 1; i >= max(0, len(b)-utf8.UTFMax); i-- {
		if utf8.RuneStart(b[i]) {
			if !utf8.FullRune(b[i:]) {
				end = i
			}
			break
		}
	}
	return string(b[:end]), utf8.Valid(b[:end]) && isWide(b[:end])
}

// asHangul reads b as CP949 in which hardly anything but Hangul stands beside
// ASCII. One syllable is not enough to tell.
func asHangul(b []byte) (string, bool) {
	s, ok := fromCP949(b)
	hangul, other := 0, 0
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Hangul, r):
			hangul++
		case r >= utf8.RuneSelf:
			other++
		}
	}
	return s, ok && hangul > 1 && hangul > 3*other
}

// fromCP949 decodes b if all of it is CP949.
func fromCP949(b []byte) (string, bool) {
	s, err := korean.EUCKR.NewDecoder().Bytes(b)
	return string(s), err == nil && !strings.ContainsRune(string(s), utf8.RuneError)
}
