package i18n

import (
	"strings"
	"unicode/utf8"
)

// Object writes a name as the object of a sentence: with 을 or 를 in Korean,
// by how its end is pronounced, and as it is in English.
func (l *Localizer) Object(name string) string {
	if l.lang == English {
		return name
	}
	if endsInConsonant(name) {
		return name + "을"
	}
	return name + "를"
}

// spelled lists endings that are read as words, not letter by letter.
const spelled = " zip json mail album "

func endsInConsonant(name string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(name, ` .)]}"'’”`))
	if '가' <= r && r <= '힣' {
		return (r-'가')%28 != 0
	}
	word := strings.ToLower(name[strings.LastIndexAny(name, ". -_")+1:])
	if word != "" && strings.Contains(spelled, " "+word+" ") {
		return true
	}
	// The names of these digits and letters end in a consonant: 영 일 삼 육 칠 팔, 엘 엠 엔 알.
	return strings.ContainsRune("013678lmnrLMNR", r)
}
