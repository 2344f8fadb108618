package catalog

import (
	"slices"
	"strings"

	"dotori/archive/text"
)

// maxTerms bounds how much of a long word the index is asked for. What it
// finds is checked anyway.
const maxTerms = 16

// A term is one question to the full text index, in its syntax.
type term string

func exact(packed uint64) term {
	return term(`"` + strings.TrimSuffix(string(unpack(nil, packed)), " ") + `"`)
}

func prefix(packed uint64) term { return exact(packed) + "*" }

// joined puts terms together; no terms at all give "".
func joined(terms []term, operator string) term {
	switch len(terms) {
	case 0:
		return ""
	case 1:
		return terms[0]
	}
	parts := make([]string, len(terms))
	for i, t := range terms {
		parts[i] = string(t)
	}
	return term("(" + strings.Join(parts, " "+operator+" ") + ")")
}

func all(terms ...term) term { return joined(slices.DeleteFunc(terms, isEmpty), "AND") }

// anyOf is true for everything as soon as one of its terms is.
func anyOf(terms ...term) term {
	if slices.ContainsFunc(terms, isEmpty) {
		return ""
	}
	return joined(terms, "OR")
}

func isEmpty(t term) bool { return t == "" }

// termOf returns what must be true in the index for an item that text.Matches
// finds the word in: "" when that may be any item.
func termOf(word string) term {
	var forms []term
	for _, pattern := range patterns(word) {
		forms = append(forms, patternTerm(pattern))
	}
	return anyOf(forms...)
}

// patterns returns the word as runes, and once more with each compound
// consonant as the two that it was typed with: ㄳ is also ㄱㅅ.
func patterns(word string) [][]rune {
	whole := []rune(text.Fold(word))
	var apart []rune
	for _, r := range whole {
		if two, ok := compounds[r]; ok {
			apart = append(apart, []rune(two)...)
		} else {
			apart = append(apart, r)
		}
	}
	if len(apart) == len(whole) {
		return [][]rune{whole}
	}
	return [][]rune{whole, apart}
}

var compounds = map[rune]string{'ㄳ': "ㄱㅅ", 'ㄵ': "ㄴㅈ", 'ㄶ': "ㄴㅎ", 'ㄺ': "ㄹㄱ", 'ㄻ': "ㄹㅁ", 'ㄼ': "ㄹㅂ",
	'ㄽ': "ㄹㅅ", 'ㄾ': "ㄹㅌ", 'ㄿ': "ㄹㅍ", 'ㅀ': "ㄹㅎ", 'ㅄ': "ㅂㅅ"}

func patternTerm(pattern []rune) term {
	var terms []term
	for from := 0; from < len(pattern); {
		c := classOf(pattern[from])
		to := from + 1
		for to < len(pattern) && classOf(pattern[to]) == c {
			to++
		}
		terms = append(terms, runTerms(c, pattern[from:to], to == len(pattern))...)
		from = to
	}
	return all(slices.Compact(terms[:min(len(terms), maxTerms)])...)
}

// runTerms returns the terms of a run; last says that its last rune may be half typed.
func runTerms(c class, run []rune, last bool) []term {
	switch c {
	case hangul:
		return hangulTerms(run, last)
	case letter:
		return windowTerms(run, same)
	case sign:
		return signTerms(run)
	}
	return nil
}

func hangulTerms(run []rune, last bool) (terms []term) {
	jamo := false
	for i, r := range run {
		if !isSyllable(r) {
			jamo = true
			continue
		}
		half := last && i == len(run)-1
		if i > 0 && isSyllable(run[i-1]) {
			terms = append(terms, pairTerm(run[i-1], r, half))
		} else if i == len(run)-1 || !isSyllable(run[i+1]) {
			terms = append(terms, syllableTerm(r, half))
		}
	}
	switch {
	case jamo && len(run) == 2:
		terms = append(terms, initialsTerm(run))
	case jamo && (len(run) > 2 || !text.IsInitial(run[0])):
		terms = append(terms, windowTerms(run, initialOf)...)
	}
	return terms
}

// initialsTerm asks for two initials by each third that may follow them, or
// none: all at once they would be gathered before the first is found, one by
// one they are not.
func initialsTerm(run []rune) term {
	forms := []term{exact(window(run, 0, initialOf))}
	for third := 'ㄱ'; isJamo(third); third++ {
		forms = append(forms, exact(window(append(run[:2:2], third), 0, initialOf)))
	}
	return anyOf(forms...)
}

func syllableTerm(r rune, half bool) term {
	var forms []term
	for _, open := range opens(r, half) {
		forms = append(forms, exact(pack(0, 0, open)))
	}
	return anyOf(forms...)
}

func pairTerm(a, b rune, half bool) term {
	first, final := split(a)
	var forms []term
	for _, open := range opens(b, half) {
		forms = append(forms, exact(pairOf(first, final, open)))
	}
	return anyOf(forms...)
}

// opens returns the syllables without final that r may stand for. Half typed,
// 오 may become 와, 왜 or 외.
func opens(r rune, half bool) []rune {
	open, final := split(r)
	all := []rune{open}
	if !half || final != 0 {
		return all
	}
	const medials, finals = 21, 28
	initial, medial := (open-'가')/(medials*finals), (open-'가')/finals%medials
	for _, m := range typedOn[medial] {
		all = append(all, '가'+(initial*medials+m)*finals)
	}
	return all
}

// typedOn lists, by the number of a vowel, those that one more key makes of it.
var typedOn = map[rune][]rune{
	8:  {9, 10, 11},  // ㅗ: ㅘ ㅙ ㅚ
	13: {14, 15, 16}, // ㅜ: ㅝ ㅞ ㅟ
	18: {19},         // ㅡ: ㅢ
}

func windowTerms(run []rune, form func(rune) rune) (terms []term) {
	if len(run) < 3 {
		return []term{prefix(window(run, 0, form))}
	}
	for i := range len(run) - 2 {
		terms = append(terms, exact(window(run, i, form)))
	}
	return terms
}

func signTerms(run []rune) (terms []term) {
	if len(run) == 1 {
		return []term{exact(pack(0, 0, run[0]))}
	}
	for i := range len(run) - 1 {
		terms = append(terms, exact(pack(0, run[i], run[i+1])))
	}
	return terms
}
