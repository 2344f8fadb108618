package cafe24

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// masked returns the first character of a name, and how long the name is.
func masked(name string) string {
	_, n := utf8.DecodeRuneInString(name)
	return name[:n] + strings.Repeat("*", min(4, utf8.RuneCountInString(name[n:])))
}

var contact = regexp.MustCompile(`(?:\+82[- .]?|\b0)(?:1[016789]|2|[3-6][1-5]|70|50\d?)[- .)]{0,2}\d{3,4}[- .]?\d{4}\b|[\w.+-]+@[\w-]+(?:\.[\w-]+)+`)

// scrub masks telephone numbers and e-mail addresses that customers typed into
// fields made for other things.
func scrub(s string) string { return contact.ReplaceAllString(s, "***") }
