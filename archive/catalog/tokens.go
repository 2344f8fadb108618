package catalog

import (
	"slices"
	"strconv"
	"unicode"
	"unicode/utf8"

	"dotori/archive"
	"dotori/archive/text"
)

// The full text index holds, for each item, the set of these tokens. A word
// of the query becomes tokens in the same way (terms.go), so that what the
// index finds holds everything that text.Matches accepts, and little more.
//
//   - each Hangul syllable without its final: 졸 gives 조. What is typed half
//     (조 on its way to 졸) and typed whole (졸) both find it
//   - each two syllables as the first, its final and the second without its
//     final: 졸업 gives 조ㄹ어
//   - the initials of each three syllables, fewer at the end of a run: ㅈㅇㅅ
//   - each three letters or digits of a run in lower case, fewer at its end
//   - any other sign alone, and each two of them: Han, Kana, emoji
//   - for what is not a message its kind; for a chat its number
//
// No two of these have the same form.

// tokens makes the words of the index. It is a buffer to use again; its zero
// value is ready. The forms are packed: up to three runes of 21 bits.
type tokens struct {
	packed []uint64
	out    []byte
	runes  []rune
}

func pack(a, b, c rune) uint64 { return uint64(a)<<42 | uint64(b)<<21 | uint64(c) }

func unpack(out []byte, p uint64) []byte {
	for _, shift := range [...]int{42, 21, 0} {
		if r := rune(p >> shift & (1<<21 - 1)); r != 0 {
			out = utf8.AppendRune(out, r)
		}
	}
	return append(out, ' ')
}

// words returns the tokens of a row.
func (b *Batch) words(r *row) string {
	t, it := &b.tokens, &r.item
	t.packed, t.out = t.packed[:0], t.out[:0]
	t.add(it.Text)
	t.add(it.Title)
	t.add(it.Author)
	for _, s := range it.People {
		t.add(s)
	}
	for _, s := range it.Tags {
		t.add(s)
	}
	for _, d := range it.Details {
		if d.Searched() {
			t.add(d.Value)
		}
	}
	for _, m := range it.Media {
		t.add(m.Name)
	}
	for i, c := range it.Collections {
		if c.Kind == archive.Chat {
			t.out = append(t.out, chatToken(r.groups[i])...)
			t.out = append(t.out, ' ')
		} else {
			t.add(c.Title)
		}
	}
	if it.Kind != archive.Message {
		t.out = append(append(t.out, kindToken(it.Kind)...), ' ')
	}
	slices.Sort(t.packed)
	for _, p := range slices.Compact(t.packed) {
		t.out = unpack(t.out, p)
	}
	return string(t.out)
}

// Longer than any run of letters in the index, so that they are never mixed up.
func chatToken(collection int64) string  { return "chat" + strconv.FormatInt(collection, 10) }
func kindToken(kind archive.Kind) string { return "kind" + strconv.Itoa(encode(kindCodes[:], kind)) }

// class says which runes make a run together.
type class int

const (
	space  class = iota // between words: not in the index
	hangul              // syllables and jamo
	letter              // and digits, of alphabets
	sign                // anything else: Han, Kana, emoji
)

func classOf(r rune) class {
	switch {
	case r < utf8.RuneSelf:
		if 'a' <= r && r <= 'z' || '0' <= r && r <= '9' {
			return letter
		}
		return space
	case isSyllable(r) || isJamo(r):
		return hangul
	case unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Nd):
		return letter
	case unicode.IsSpace(r), unicode.IsControl(r), r == archive.ObjectMark, r == utf8.RuneError:
		return space
	}
	return sign
}

func isSyllable(r rune) bool { return '가' <= r && r <= '힣' }

// isJamo reports whether r is a compatibility jamo, as keyboards make them.
func isJamo(r rune) bool { return 'ㄱ' <= r && r <= 'ㆎ' }

// add adds the tokens of a text.
func (t *tokens) add(s string) {
	if s == "" {
		return
	}
	last := space
	for _, r := range text.NFC(s) {
		r = unicode.ToLower(r)
		c := classOf(r)
		if c != last {
			t.flush(last)
			last = c
		}
		if c != space {
			t.runes = append(t.runes, r)
		}
	}
	t.flush(last)
}

// flush adds the tokens of the run that was gathered.
func (t *tokens) flush(c class) {
	run := t.runes
	t.runes = t.runes[:0]
	for i, r := range run {
		switch c {
		case hangul:
			t.syllable(run, i)
			t.packed = append(t.packed, window(run, i, initialOf))
		case letter:
			t.packed = append(t.packed, window(run, i, same))
		case sign:
			t.packed = append(t.packed, pack(0, 0, r))
			if i+1 < len(run) {
				t.packed = append(t.packed, pack(0, r, run[i+1]))
			}
		}
	}
}

// syllable adds the tokens of the i-th syllable alone and with the next.
func (t *tokens) syllable(run []rune, i int) {
	if !isSyllable(run[i]) {
		return
	}
	first, final := split(run[i])
	t.packed = append(t.packed, pack(0, 0, first))
	if i+1 < len(run) && isSyllable(run[i+1]) {
		t.packed = append(t.packed, pairOf(first, final, run[i+1]))
	}
}

// pairOf is the token of two syllables. Without final the place of it is
// taken by a sign that is in no text, so that the pair is no run of signs.
func pairOf(first, final, second rune) uint64 {
	if final == 0 {
		final = noFinal
	}
	second, _ = split(second)
	return pack(first, final, second)
}

const noFinal = 'ᅟ' // U+115F, the Hangul filler

// split takes the final consonant off a syllable; it is 0 when there is none.
func split(r rune) (open, final rune) {
	n := (r - '가') % 28
	if n == 0 {
		return r, 0
	}
	return r - n, 0x11A7 + n // U+11A8… are the finals in the same order
}

func window(run []rune, i int, form func(rune) rune) uint64 {
	var w [3]rune
	n := copy(w[:], run[i:])
	for j := range w[:n] {
		w[j] = form(w[j])
	}
	switch n {
	case 1:
		return pack(0, 0, w[0])
	case 2:
		return pack(0, w[0], w[1])
	}
	return pack(w[0], w[1], w[2])
}

func same(r rune) rune { return r }

// initialOf returns the initial consonant of a syllable as compatibility jamo.
func initialOf(r rune) rune {
	if !isSyllable(r) {
		return r
	}
	return initials[(r-'가')/588]
}

var initials = [...]rune{'ㄱ', 'ㄲ', 'ㄴ', 'ㄷ', 'ㄸ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㅃ', 'ㅅ', 'ㅆ', 'ㅇ', 'ㅈ', 'ㅉ', 'ㅊ', 'ㅋ', 'ㅌ', 'ㅍ', 'ㅎ'}
