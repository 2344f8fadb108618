package twins

import (
	"strings"
	"unicode"

	"dotori/archive/text"
)

// longText is how many letters make a text rare: what is shorter, many say.
const longText = 10

// fold returns what is alike in all exports of a text: its letters and digits
// in lower case, or its signs where there are none. Whoever is addressed by
// "@name" is left out: names differ. letters counts the letters and digits.
func fold(s string) (folded string, letters int) {
	var b strings.Builder
	s = text.NFC(s)
	b.Grow(len(s))
	addressed, before := false, ' '
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			addressed = false
		case r == '@' && unicode.IsSpace(before):
			addressed = true
		case !addressed && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			b.WriteRune(unicode.ToLower(r))
			letters++
		}
		before = r
	}
	if letters == 0 {
		return strings.Map(sign, s), 0
	}
	return b.String(), letters
}

// sign drops blanks and what tells forms of one emoji apart.
func sign(r rune) rune {
	if unicode.IsSpace(r) || unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r) {
		return -1
	}
	return r
}

// words is what a message says, as a number; equal texts have equal ones, in
// every run of the program.
type words uint64

// wordsOf is FNV-1a, stirred so that the least numbers are a fair sample.
func wordsOf(folded string) words {
	h := uint64(14695981039346656037)
	for i := range len(folded) {
		h = (h ^ uint64(folded[i])) * 1099511628211
	}
	h ^= h >> 31
	h *= 0x9e3779b97f4a7c15
	return words(h ^ h>>29)
}
