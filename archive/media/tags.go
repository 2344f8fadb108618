package media

import (
	"bytes"
	"math"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"dotori/archive/text"
)

// tags holds EXIF values under ExifTool's names, whichever library read them:
// a string, []float64 or []byte each.
type tags map[string]any

// number returns the first number of a tag; 0 when there is none.
func (t tags) number(name string) float64 {
	if n := t.numbers(name); len(n) > 0 {
		return n[0]
	}
	return 0
}

// numbers returns the finite numbers of a tag.
func (t tags) numbers(name string) []float64 {
	n, _ := t[name].([]float64)
	for _, v := range n {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return nil
		}
	}
	return n
}

// text returns the text of a tag, whatever its charset.
func (t tags) text(name string) string {
	switch v := t[name].(type) {
	case string:
		return clean(v)
	case []byte:
		return clean(string(v))
	}
	return ""
}

// wide returns the text of one of the tags of Windows, which are UTF-16LE.
func (t tags) wide(name string) string {
	var b []byte
	switch v := t[name].(type) {
	case []byte:
		b = v
	case string:
		if !strings.Contains(v, "\x00") {
			return clean(v) // decoded already
		}
		b = []byte(v)
	case []float64:
		for _, n := range v {
			b = append(b, byte(n))
		}
	}
	if len(b) < 2 {
		return ""
	}
	decoded, _ := text.Decode(append([]byte("\xFF\xFE"), b[:len(b)/2*2]...))
	return clean(decoded)
}

// comment returns UserComment, which names its charset in its first 8 bytes.
func (t tags) comment(name string) string {
	b, ok := t[name].([]byte)
	if !ok {
		return t.text(name)
	}
	if len(b) < 8 {
		return ""
	}
	charset, body := string(bytes.TrimRight(b[:8], "\x00 ")), b[8:]
	if charset != "UNICODE" {
		return clean(string(body))
	}
	return clean(unmarkedUTF16(body))
}

// unmarkedUTF16 decodes UTF-16 whose byte order nothing tells: ASCII and
// Hangul both have telling high bytes, so the one with fewer NULs first wins.
func unmarkedUTF16(b []byte) string {
	b = b[:len(b)/2*2]
	if hasAny(b, "\xFF\xFE", "\xFE\xFF") {
		decoded, _ := text.Decode(b)
		return decoded
	}
	even, odd := 0, 0
	for i, c := range b {
		switch {
		case c != 0:
		case i%2 == 0:
			even++
		default:
			odd++
		}
	}
	mark := "\xFF\xFE"
	if even > odd {
		mark = "\xFE\xFF"
	}
	decoded, _ := text.Decode(append([]byte(mark), b...))
	return decoded
}

// clean returns s as UTF-8 in NFC, from CP949 if need be, cut at the first NUL
// and without blanks around it.
func clean(s string) string {
	s, _, _ = strings.Cut(s, "\x00")
	if !utf8.ValidString(s) {
		s, _ = text.Decode([]byte(s))
	}
	s = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == utf8.RuneError {
			return -1
		}
		return r
	}, strings.ReplaceAll(s, "\r\n", "\n"))
	return strings.TrimSpace(norm.NFC.String(s))
}
