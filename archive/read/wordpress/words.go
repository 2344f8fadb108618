package wordpress

import (
	"html"
	"strings"
	"unicode"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/text"
)

// clean returns a text as it may stand in an item.
func clean(s string) string {
	if strings.ContainsFunc(s, isOdd) {
		s = strings.Map(func(r rune) rune {
			if isOdd(r) {
				return -1
			}
			return r
		}, s)
	}
	return strings.TrimSpace(text.NFC(s))
}

func isOdd(r rune) bool {
	return r == archive.ObjectMark || unicode.IsControl(r) && r != '\n' && r != '\t'
}

// line returns a title or name: WordPress writes them as HTML.
func line(s string) string {
	if strings.ContainsAny(s, "<&") {
		s = html.UnescapeString(text.FromHTML(s, nil))
	}
	return clean(strings.ReplaceAll(s, "\n", " "))
}

// facts are the details of an item.
type facts []archive.Detail

// add adds one that says something.
func (f *facts) add(name, value string) {
	if value != "" {
		*f = append(*f, archive.Detail{Name: name, Value: value})
	}
}

// words returns a comment: text with some HTML.
func words(s string) article.Body {
	if !strings.ContainsAny(s, "<&") {
		return article.Body{Text: clean(s)}
	}
	return article.Compose(paragraphs(s), nil)
}
