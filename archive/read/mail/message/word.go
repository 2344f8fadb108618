package message

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// Words decodes the value of a header field: encoded words (RFC 2047) in all
// the broken shapes that mailers wrote, and raw bytes, whose charset the
// labels tell. The bytes of neighbouring words of one charset are joined
// before they are decoded, because mailers cut characters in two.
func Words(value []byte, labels ...string) string {
	if isShifted(value) {
		value = []byte(Decode(value))
	}
	if !bytes.Contains(value, []byte("=?")) {
		return decodeRaw(value, labels)
	}
	var out strings.Builder
	var r run
	rest := value
	for len(rest) > 0 {
		at, w, after := findWord(rest)
		between := rest[:at]
		if len(bytes.TrimSpace(between)) > 0 || len(r.words) == 0 || w.charset == "" {
			out.WriteString(r.decode(labels))
			out.WriteString(decodeRaw(between, labels))
			r = run{}
		}
		if w.charset == "" {
			break
		}
		if len(r.words) > 0 && r.words[0].charset != w.charset {
			out.WriteString(r.decode(labels))
			r = run{}
		}
		r.words = append(r.words, w)
		rest = after
	}
	out.WriteString(r.decode(labels))
	return out.String()
}

func decodeRaw(b []byte, labels []string) string {
	if utf8.Valid(b) && !isShifted(b) {
		return string(b)
	}
	return Decode(b, labels...)
}

// word is an encoded word.
type word struct {
	charset string // lower case, never empty
	base64  bool
	text    []byte
}

// findWord returns the first encoded word, where it begins and what follows;
// without any, a word without charset at the end of b.
func findWord(b []byte) (at int, w word, after []byte) {
	for at < len(b) {
		i := bytes.Index(b[at:], []byte("=?"))
		if i < 0 {
			break
		}
		at += i
		if w, after, ok := cutWord(b[at:]); ok {
			return at, w, after
		}
		at += 2
	}
	return len(b), word{}, nil
}

// cutWord takes the encoded word off that b begins with.
func cutWord(b []byte) (w word, after []byte, ok bool) {
	parts := bytes.SplitN(b[2:], []byte("?"), 3)
	if len(parts) < 3 || len(parts[1]) != 1 || len(parts[0]) == 0 || len(parts[0]) > 40 || bytes.ContainsAny(parts[0], " \t<>\"") {
		return w, nil, false
	}
	charset, _, _ := strings.Cut(string(parts[0]), "*") // RFC 2231 adds a language
	w = word{charset: strings.ToLower(charset), base64: parts[1][0]|0x20 == 'b'}
	if !w.base64 && parts[1][0]|0x20 != 'q' {
		return w, nil, false
	}
	end, mark := endOfWord(parts[2], w.base64)
	w.text = parts[2][:end]
	return w, parts[2][end+mark:], true
}

// endOfWord returns the length of a word's text and of the mark behind it. A
// word without "?=" ends where no more of its text can follow.
func endOfWord(text []byte, isBase bool) (end, mark int) {
	for from := 0; ; {
		i := bytes.Index(text[from:], []byte("?="))
		if i < 0 {
			break
		}
		// A bare question mark before =EC is a part of the text.
		end := from + i
		if isBase || end+4 > len(text) || !isHex(text[end+2]) || !isHex(text[end+3]) {
			if next := bytes.Index(text[:end], []byte("=?")); next >= 0 {
				return next, 0
			}
			return end, 2
		}
		from = end + 2
	}
	for end < len(text) && text[end] != '?' && text[end] != '"' && text[end] != '<' && !bytes.HasPrefix(text[end:], []byte("=?")) {
		end++
	}
	if end < len(text) && text[end] == '?' {
		mark = 1
	}
	return end, mark
}

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'A' && c <= 'F' || c >= 'a' && c <= 'f'
}

// run is encoded words of one charset with nothing between them.
type run struct{ words []word }

// decode reads the words one by one or, where that has faults, as one that
// was cut without regard to its encoding.
func (r run) decode(labels []string) string {
	if len(r.words) == 0 {
		return ""
	}
	labels = append([]string{r.words[0].charset}, labels...)
	var apart, joined, raw []byte
	for _, w := range r.words {
		apart = append(apart, w.bytes(w.text)...)
		raw = append(raw, bytes.ReplaceAll(w.text, []byte(" "), nil)...)
	}
	s := Decode(apart, labels...)
	if !strings.Contains(s, "\uFFFD") && !r.isTorn() {
		return s
	}
	joined = r.words[0].bytes(raw)
	other := Decode(joined, labels...)
	better := strings.Count(s, "\uFFFD") - strings.Count(other, "\uFFFD")
	if better > 0 || better == 0 && r.isTorn() {
		return other
	}
	return s
}

// isTorn reports base64 that was cut within a group of four letters: what
// stands before the cut does not end as base64 does.
func (r run) isTorn() bool {
	for _, w := range r.words[:len(r.words)-1] {
		n := len(w.text)
		if !w.base64 || n == 0 || w.text[n-1] == '=' {
			continue
		}
		rest := sextets[w.text[n-1]] // its low bits are 0 where base64 ends early
		if n%4 == 1 || n%4 == 2 && rest&15 != 0 || n%4 == 3 && rest&3 != 0 {
			return true
		}
	}
	return false
}

func (w word) bytes(text []byte) []byte {
	if w.base64 {
		return decodeBase64(text)
	}
	return decodeQuoted(nil, bytes.ReplaceAll(text, []byte("_"), []byte(" ")))
}
