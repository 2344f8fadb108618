package cyworld

import (
	"regexp"
	"strings"

	"golang.org/x/text/encoding/charmap"

	"dotori/archive/text"
)

// mend repairs texts that were CP949 and taken for Latin-1, as the tool did
// with pages that do not name their charset.
func (e *entry) mend() {
	for _, s := range []*string{&e.title, &e.body, &e.author} {
		*s = mended(*s)
	}
	for i := range e.comments {
		e.comments[i].mend()
	}
}

func mended(s string) string {
	b, err := charmap.ISO8859_1.NewEncoder().Bytes([]byte(s))
	if err != nil {
		return s // it has real Hangul
	}
	fixed, _ := text.Decode(b)
	if strings.ContainsRune(fixed, '\uFFFD') || !hangul.MatchString(fixed) {
		return s
	}
	return text.NFC(fixed)
}

var hangul = regexp.MustCompile(`\p{Hangul}`)
