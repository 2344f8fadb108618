package meta

import (
	"unicode/utf8"

	"dotori/archive/read/page"
)

// Repair returns the words that a string of a download means. Its JSON writes
// each byte of UTF-8 as a letter of its own ("ê¹\u0080" is 김): a string whose
// letters are all below U+0100 and, taken as bytes, are UTF-8 is made whole
// again. A string that is right stays as it is. The result is clean as
// [page.Clean] makes it.
func Repair(s string) string {
	if b, ok := bytesOf(s); ok && utf8.Valid(b) {
		s = string(b)
	}
	return page.Clean(s)
}

// bytesOf returns the letters as bytes, if there are any that are not plain.
func bytesOf(s string) ([]byte, bool) {
	if isASCII(s) {
		return nil, false
	}
	b := make([]byte, 0, len(s))
	for _, r := range s {
		if r > 0xFF {
			return nil, false
		}
		b = append(b, byte(r))
	}
	return b, true
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
