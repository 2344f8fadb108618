package text

import "strings"

// Hangul syllables are laid out as (initial*21 + medial)*28 + final (Unicode 3.12).
const (
	firstSyllable = '가'
	lastSyllable  = '힣'
	finals        = 28
	medials       = 21
)

// The letters of a syllable by their index. initialOf and finalOf hold
// compatibility jamo, which is what keyboards and Korean text have.
const (
	initials = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
	finalsOf = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
	medialOf = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
	jamoSize = 3 // bytes of a compatibility jamo in UTF-8
)

// Initials returns s with each Hangul syllable replaced by its initial
// consonant: 졸업식 becomes ㅈㅇㅅ. Everything else stays. s must be NFC.
func Initials(s string) string {
	return strings.Map(func(r rune) rune {
		if syl, ok := split(r); ok {
			return syl.initial
		}
		return r
	}, s)
}

// IsInitial reports whether r is a consonant that can begin a syllable, as
// compatibility jamo: ㄱ … ㅎ, ㄲ among them but not ㄳ.
func IsInitial(r rune) bool { return strings.ContainsRune(initials, r) }

// syllable is a Hangul syllable as letters; final is 0 when it has none.
type syllable struct{ initial, medial, final rune }

func split(r rune) (syllable, bool) {
	if r < firstSyllable || r > lastSyllable {
		return syllable{}, false
	}
	n := int(r - firstSyllable)
	s := syllable{initial: letter(initials, n/finals/medials), medial: letter(medialOf, n/finals%medials)}
	if f := n % finals; f > 0 {
		s.final = letter(finalsOf, f-1)
	}
	return s, true
}

func letter(table string, i int) rune {
	for _, r := range table[i*jamoSize:] {
		return r
	}
	return 0
}

// keys returns the two keystrokes of a compound letter on the Korean
// keyboard, or r alone.
func keys(r rune) (first, second rune) {
	i := strings.IndexRune(compounds, r)
	if i < 0 || i/jamoSize%3 != 0 {
		return r, 0
	}
	return letter(compounds, i/jamoSize+1), letter(compounds, i/jamoSize+2)
}

// compounds lists each letter that takes two keystrokes, then those.
const compounds = "ㄳㄱㅅㄵㄴㅈㄶㄴㅎㄺㄹㄱㄻㄹㅁㄼㄹㅂㄽㄹㅅㄾㄹㅌㄿㄹㅍㅀㄹㅎㅄㅂㅅ" +
	"ㅘㅗㅏㅙㅗㅐㅚㅗㅣㅝㅜㅓㅞㅜㅔㅟㅜㅣㅢㅡㅣ"
