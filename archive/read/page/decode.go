package page

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"

	"dotori/archive/text"
)

// headLength is how much of a page names its charset; browsers look as far.
const headLength = 4 << 10

// declaration is a charset in a meta element, an http-equiv or an XML heading.
var declaration = regexp.MustCompile(`(?i)(?:<meta[^>]{0,200}charset|<\?xml[^>]{0,100}encoding)\s*=\s*["']?\s*([-\w:]+)`)

// Decode returns a page as text: by its byte order mark, else by the charset
// that it declares when it decodes cleanly, else as UTF-8 when it is that,
// else as CP949. What cannot be decoded becomes U+FFFD.
func Decode(b []byte) string { return DecodeAs(b, "") }

// DecodeAs is [Decode] for a page of which something beside it, the heading of
// a mail's part, says the charset; "" when nothing does.
func DecodeAs(b []byte, label string) string {
	if marked(b) {
		return plain(b)
	}
	labels := []string{label}
	if m := declaration.FindSubmatch(b[:min(len(b), headLength)]); m != nil {
		labels = append(labels, string(m[1]))
	}
	for _, label := range labels {
		if s, ok := decode(b, label); ok {
			return s
		}
	}
	return plain(b)
}

func marked(b []byte) bool {
	for _, mark := range []string{"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"} {
		if bytes.HasPrefix(b, []byte(mark)) {
			return true
		}
	}
	return false
}

func plain(b []byte) string {
	s, _ := text.Decode(b)
	return s
}

// decode reports whether b is cleanly in the charset of that label. Single-byte
// charsets take anything; they are believed when nothing better fits.
func decode(b []byte, label string) (string, bool) {
	label = strings.ToLower(strings.TrimSpace(label))
	enc, err := htmlindex.Get(label)
	switch {
	case label == "iso-2022-kr":
		return text.ISO2022KR(b), true
	case err != nil || strings.HasPrefix(label, "utf-16"): // a page that can name it is not UTF-16
		return "", false
	case strings.HasPrefix(label, "utf"):
		return string(b), utf8.Valid(b)
	}
	if _, single := enc.(*charmap.Charmap); single {
		if s := plain(b); !strings.ContainsRune(s, utf8.RuneError) {
			return s, true
		}
	}
	out, err := enc.NewDecoder().Bytes(b)
	return string(out), err == nil && !bytes.ContainsRune(out, utf8.RuneError)
}
