package text

import "unicode/utf8"

// isComposed reports whether s is made only of characters that composing never
// changes: ordinary Korean text is. It looks at a character in a fifth of the
// time that norm takes for Hangul.
func isComposed(s string) bool {
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if n == 1 || !isStable(r) {
			return false
		}
		i += n
	}
	return true
}

// isStable knows whole blocks in which every character is composed and begins
// anew; there are others.
func isStable(r rune) bool {
	return r >= 0xAC00 && r <= 0xD7A3 || // Hangul syllables
		r >= 0x4E00 && r <= 0x9FFF || // Chinese characters
		r >= 0x2010 && r <= 0x2027 || // dashes, quotation marks, bullets, dots
		r >= 0x3001 && r <= 0x3029 || // full stops, brackets
		r >= 0x3041 && r <= 0x3096 || r >= 0x30A1 && r <= 0x30FC || // Kana
		r >= 0x3131 && r <= 0x318E || // ㅋㅋ, ㅠㅠ
		r >= 0xFF01 && r <= 0xFF5E || // wide forms of ASCII
		r >= 0x00A0 && r <= 0x02FF || // Latin letters
		r == 0xFFFC || r == 0xFFFD
}
