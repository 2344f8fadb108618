package pdftext

import (
	"encoding/hex"
	"regexp"
	"strings"

	"github.com/ledongthuc/pdf"
)

const (
	longestCmap = 4 << 20
	mostCodes   = 1 << 17
)

// cmap is a font's own table from codes to text (ISO 32000-1, 9.10.3).
type cmap struct {
	lengths [5]bool // of codes, in bytes
	codes   map[string]string
}

var (
	section = regexp.MustCompile(`(?s)begin(codespacerange|bfchar|bfrange)(.*?)end`)
	token   = regexp.MustCompile(`<([0-9A-Fa-f\s]*)>|[\[\]]`)
)

// cmapOf reads a ToUnicode stream; nil when it is none or tells nothing.
func cmapOf(stream pdf.Value) *cmap {
	source := bytesOf(stream, longestCmap)
	m := &cmap{codes: map[string]string{}}
	for _, s := range section.FindAllSubmatch(source, -1) {
		m.read(string(s[1]), tokensOf(string(s[2])))
	}
	if len(m.codes) == 0 {
		return nil
	}
	return m
}

// tokensOf returns the strings of a section, and its brackets.
func tokensOf(s string) (tokens []string) {
	for _, t := range token.FindAllStringSubmatch(s, -1) {
		if t[0] == "[" || t[0] == "]" {
			tokens = append(tokens, t[0])
			continue
		}
		tokens = append(tokens, unhex(t[1]))
	}
	return tokens
}

// unhex returns the bytes of hexadecimal digits, an odd one being the first of
// two; "" when they are none.
func unhex(digits string) string {
	digits = strings.Join(strings.Fields(digits), "")
	if len(digits)%2 == 1 {
		digits += "0"
	}
	b, err := hex.DecodeString(digits)
	if err != nil {
		return ""
	}
	return string(b)
}

func (m *cmap) read(kind string, tokens []string) {
	switch kind {
	case "codespacerange":
		for _, t := range tokens {
			m.lengths[min(len(t), 4)] = true
		}
	case "bfchar":
		for i := 0; i+1 < len(tokens); i += 2 {
			m.put(tokens[i], utf16Of(tokens[i+1]))
		}
	default:
		m.ranges(tokens)
	}
}

// ranges reads "<lo> <hi> <text>" and "<lo> <hi> [<text> <text> …]".
func (m *cmap) ranges(tokens []string) {
	for len(tokens) >= 3 {
		lo, hi := tokens[0], tokens[1]
		if tokens[2] != "[" {
			m.putRange(lo, hi, utf16Of(tokens[2]))
			tokens = tokens[3:]
			continue
		}
		tokens = tokens[3:]
		for i := 0; len(tokens) > 0; i++ {
			t := tokens[0]
			tokens = tokens[1:]
			if t == "]" {
				break
			}
			m.put(codeOf(number(lo)+i, len(lo)), utf16Of(t))
		}
	}
}

// putRange gives the codes from lo to hi the text and those after it.
func (m *cmap) putRange(lo, hi, text string) {
	runes := []rune(text)
	if len(runes) == 0 {
		return
	}
	last := &runes[len(runes)-1]
	for n := number(lo); n <= number(hi) && len(m.codes) < mostCodes; n++ {
		m.put(codeOf(n, len(lo)), string(runes))
		*last++
	}
}

func (m *cmap) put(code, text string) {
	if len(m.codes) < mostCodes && code != "" && len(code) <= 4 {
		m.codes[code] = text
		m.lengths[len(code)] = true
	}
}

func number(code string) (n int) {
	for i := range min(len(code), 4) {
		n = n<<8 | int(code[i])
	}
	return n
}

func codeOf(n, length int) string {
	b := make([]byte, min(length, 4))
	for i := len(b) - 1; i >= 0; i-- {
		b[i], n = byte(n), n>>8
	}
	return string(b)
}

// decode takes the shortest code that the table knows.
func (m *cmap) decode(raw string) string {
	var b strings.Builder
	for len(raw) > 0 {
		n := m.next(raw)
		b.WriteString(m.codes[raw[:n]])
		raw = raw[n:]
	}
	return b.String()
}

// next returns the length of the first code; of an unknown one, the shortest
// that codes have.
func (m *cmap) next(raw string) int {
	shortest := 0
	for n := 1; n <= 4 && n <= len(raw); n++ {
		if !m.lengths[n] {
			continue
		}
		if _, known := m.codes[raw[:n]]; known {
			return n
		}
		if shortest == 0 {
			shortest = n
		}
	}
	return max(shortest, 1)
}
