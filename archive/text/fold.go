package text

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// NFC composes s: macOS writes 한글 as six jamo, everything else as two
// syllables. It costs one pass and no memory when s is composed already.
func NFC(s string) string {
	if isComposed(s) {
		return s
	}
	return norm.NFC.String(s)
}

// Fold makes strings comparable that people take for equal: NFC, lower case,
// each run of Unicode spaces (U+00A0 and U+202F among them) as one space.
// Fold(Fold(s)) == Fold(s).
func Fold(s string) string {
	inSpace := false
	folded := strings.Map(func(r rune) rune {
		wasSpace := inSpace
		inSpace = unicode.IsSpace(r)
		switch {
		case !inSpace:
			return unicode.ToLower(r)
		case wasSpace:
			return -1
		}
		return ' '
	}, NFC(s))
	return NFC(folded) // lower case letters compose with marks that upper case ones do not
}
