package message

import "unicode/utf8"

// decodeJohab reads Johab (KS X 1001 annex 3, code page 1361): ASCII, and
// syllables as 1 bit and three letters of 5 bits. Its symbols and Chinese
// characters become U+FFFD; hardly a mail was ever sent in it.
func decodeJohab(b []byte) string {
	out := make([]rune, 0, len(b)/2)
	for i := 0; i < len(b); i++ {
		switch {
		case b[i] < utf8.RuneSelf:
			out = append(out, rune(b[i]))
		case i+1 < len(b):
			out = append(out, johabRune(int(b[i])<<8|int(b[i+1])))
			i++
		default:
			out = append(out, utf8.RuneError)
		}
	}
	return string(out)
}

// johabRune composes a syllable; one letter alone stands for itself.
func johabRune(code int) rune {
	const initials, medials, finals = 19, 21, 28
	l := code>>10&31 - 2
	v := medialOf(code >> 5 & 31)
	t := code & 31
	switch {
	case t >= 19 && t <= 29:
		t -= 2
	case t >= 1 && t <= 17:
		t--
	default:
		return utf8.RuneError
	}
	if l >= 0 && l < initials && v >= 0 && v < medials {
		return rune(0xAC00 + (l*medials+v)*finals + t)
	}
	if l == -1 && t == 0 && v >= 0 {
		return rune(0x314F + v)
	}
	if l >= 0 && l < initials && v == medialFill && t == 0 {
		return []rune("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")[l]
	}
	return utf8.RuneError
}

const medialFill = -1

// medialOf numbers the vowels, whose codes have gaps.
func medialOf(code int) int {
	switch {
	case code == 2:
		return medialFill
	case code >= 3 && code <= 7:
		return code - 3
	case code >= 10 && code <= 15:
		return code - 5
	case code >= 18 && code <= 23:
		return code - 7
	case code >= 26 && code <= 29:
		return code - 9
	}
	return medialFill - 1
}
