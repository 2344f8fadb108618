package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Matches returns the byte ranges of text, leftmost first and not overlapping,
// that a user who typed query means. Both are taken as NFC and query without
// surrounding spaces; an empty query matches nothing. Rune by rune, in order:
//
//   - a space of the query matches a run of any Unicode spaces;
//   - a rune matches itself, in upper or lower case;
//   - an initial consonant matches each syllable that begins with it: 졸ㅇ and
//     ㅈㅇ match 졸업. A compound jamo that the input method made of two
//     consonants also matches as those two: ㄳ matches 감사;
//   - the last rune may be half typed. Without final consonant it matches each
//     syllable that it becomes by typing on: 어 matches 업 and 언, 오 matches 와.
//     With one it matches a syllable whose final begins with its own (갑 matches
//     값), and a syllable followed by one that took its final as initial: 간
//     matches 가나, 값 matches 갑사.
func Matches(text, query string) [][2]int {
	patterns := patternsOf(query)
	var found [][2]int
	for pos := 0; pos < len(text) && len(patterns) > 0; {
		if n := matchAny(text[pos:], patterns); n > 0 {
			found = append(found, [2]int{pos, pos + n})
			pos += n
			continue
		}
		_, size := utf8.DecodeRuneInString(text[pos:])
		pos += size
	}
	return found
}

// patternsOf returns the query as runes, and once more with compound
// consonants taken apart if it has any.
func patternsOf(query string) [][]rune {
	q := []rune(strings.TrimSpace(Fold(query)))
	if len(q) == 0 {
		return nil
	}
	var apart []rune
	for _, r := range q {
		if first, second := keys(r); IsInitial(first) && second != 0 {
			apart = append(apart, first, second)
		} else {
			apart = append(apart, r)
		}
	}
	if len(apart) == len(q) {
		return [][]rune{q}
	}
	return [][]rune{q, apart}
}

func matchAny(text string, patterns [][]rune) int {
	for _, p := range patterns {
		if n := matchStart(text, p); n > 0 {
			return n
		}
	}
	return 0
}

// matchStart returns the length of the match at the start of text, or 0.
func matchStart(text string, query []rune) int {
	pos := 0
	for i, want := range query {
		n := matchRune(text[pos:], want)
		if n == 0 && i == len(query)-1 {
			n = matchTyping(text[pos:], want)
		}
		if n == 0 {
			return 0
		}
		pos += n
	}
	return pos
}

func matchRune(text string, want rune) int {
	if want == ' ' {
		return len(text) - len(strings.TrimLeftFunc(text, unicode.IsSpace))
	}
	r, size := utf8.DecodeRuneInString(text)
	if unicode.ToLower(r) == want {
		return size
	}
	if syl, ok := split(r); ok && syl.initial == want {
		return size
	}
	return 0
}

// matchTyping matches a syllable that more keystrokes may still change.
func matchTyping(text string, want rune) int {
	r, size := utf8.DecodeRuneInString(text)
	have, ok1 := split(r)
	typed, ok2 := split(want)
	if !ok1 || !ok2 || typed.initial != have.initial {
		return 0
	}
	if typed.final == 0 {
		if first, _ := keys(have.medial); first == typed.medial || have.medial == typed.medial {
			return size
		}
		return 0
	}
	if have.medial != typed.medial {
		return 0
	}
	if first, _ := keys(have.final); first == typed.final {
		return size
	}
	return matchMoved(have.final, typed.final, text, size)
}

// matchMoved matches where the final of the typed syllable has become the
// initial of the next one: 간 on its way to 가나.
func matchMoved(have, typed rune, text string, size int) int {
	stays, moves := keys(typed)
	if moves == 0 {
		stays, moves = 0, typed
	}
	r, next := utf8.DecodeRuneInString(text[size:])
	if syl, ok := split(r); ok && have == stays && syl.initial == moves {
		return size + next
	}
	return 0
}
