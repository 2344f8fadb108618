package letter

import (
	"encoding/base64"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

const (
	lineLimit = 76  // of a line, where its words allow it
	wordLimit = 900 // of a word: a line may have 998
)

// header collects the fields of a mail or of a part.
type header struct{ b strings.Builder }

// words writes a field of words that lines may break between. Nothing is
// written without a word.
func (h *header) words(name string, words ...string) {
	if len(words) == 0 {
		return
	}
	h.b.WriteString(name + ":")
	length := len(name) + 1
	for i, word := range words {
		if i > 0 && word != "" && length+1+len(word) > lineLimit {
			h.b.WriteString("\r\n")
			length = 0
		}
		h.b.WriteString(" " + word)
		length += 1 + len(word)
	}
	h.b.WriteString("\r\n")
}

// text writes a field of free text.
func (h *header) text(name, value string) {
	if value = oneLine(value); value != "" {
		h.words(name, encode(value)...)
	}
}

// list writes a field of mailboxes.
func (h *header) list(name string, mailboxes [][]string) {
	var words []string
	for i, m := range mailboxes {
		words = append(words, m...)
		if i < len(mailboxes)-1 {
			words[len(words)-1] += ","
		}
	}
	h.words(name, words...)
}

// value writes a field of a value with the words of its parameters.
func (h *header) value(name, value string, params ...string) {
	if len(params) > 0 {
		value += ";"
	}
	h.words(name, append([]string{value}, params...)...)
}

// oneLine leaves out what cannot stand in a header.
func oneLine(s string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r' || r == '\t':
			return ' '
		case r < ' ' || r == 0x7F:
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD")))
}

// encode returns the words of a text: as they are where they can stand in a
// header, else as encoded words (RFC 2047).
func encode(s string) []string {
	words := strings.Split(s, " ")
	for _, w := range words {
		if !isPlain(w) || len(w) > wordLimit || strings.HasPrefix(w, "=?") {
			return encoded(s)
		}
	}
	return words
}

// plainWords returns the words of ids that can stand in a header.
func plainWords(s string) []string {
	return slices.DeleteFunc(strings.Fields(s), func(w string) bool { return !isPlain(w) || len(w) > wordLimit })
}

func isPlain(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r > '~' })
}

// encoded cuts a text between characters, so that each word has at most 75 bytes.
func encoded(s string) []string {
	const most = 45
	var words []string
	for len(s) > 0 {
		n := min(len(s), most)
		for n < len(s) && !utf8.RuneStart(s[n]) {
			n--
		}
		words = append(words, fmt.Sprintf("=?UTF-8?B?%s?=", base64.StdEncoding.EncodeToString([]byte(s[:n]))))
		s = s[n:]
	}
	return words
}
