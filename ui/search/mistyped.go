package search

import (
	"strings"
	"unicode"
)

// The keys of the Korean keyboard with two sets, by the letter that they type
// in English, as initial, medial and final.
const (
	initials = "r R s e E f a q Q t T d w W c z x v g"
	medials  = "k o i O j p u P h hk ho hl y n nj np nl b m ml l"
	finals   = "r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g"
)

// mistyped returns the Hangul that was meant where somebody forgot to change
// the keyboard over: 졸업 for "whfdjq". It is "" where that gives no whole
// syllables.
func mistyped(s string) string {
	var b strings.Builder
	for rest := keys(s); rest != ""; {
		if rest[0] == ' ' {
			b.WriteByte(' ')
			rest = rest[1:]
			continue
		}
		syllable, n := syllable(rest)
		if n == 0 {
			return ""
		}
		b.WriteRune(syllable)
		rest = rest[n:]
	}
	return b.String()
}

// keys writes capitals only where they are keys of their own.
func keys(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("RETQWOP", r) {
			return r
		}
		return unicode.ToLower(r)
	}, s)
}

// syllable reads one syllable of keys and how many they are, or 0.
func syllable(s string) (r rune, n int) {
	i, a := longest(initials, s)
	m, b := longest(medials, s[a:])
	if a == 0 || b == 0 {
		return 0, 0
	}
	n = a + b
	f, c := final(s[n:])
	return '가' + rune((i*21+m)*28+f), n + c
}

// final reads the final of a syllable; what a vowel follows is the next one's
// initial.
func final(s string) (f, n int) {
	f, n = longest(finals, s)
	if _, vowel := longest(medials, s[n:]); n > 0 && vowel > 0 {
		if n == 1 {
			return 0, 0
		}
		f, n = longest(finals, s[:n-1])
	}
	if n == 0 {
		return 0, 0
	}
	return f + 1, n
}

// longest finds the longest of some words of keys that s begins with: which of
// them it is, and how long.
func longest(words, s string) (index, length int) {
	for i, w := range strings.Fields(words) {
		if len(w) > length && strings.HasPrefix(s, w) {
			index, length = i, len(w)
		}
	}
	return index, length
}
