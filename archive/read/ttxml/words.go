package ttxml

import (
	"html"
	"regexp"
	"strings"
	"unicode"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/text"
)

// loose returns a name without what escaping it twice left, on one line where
// it was one.
func loose(s string) string {
	return strings.TrimSpace(plain(html.UnescapeString(s)))
}

// plain returns words as they may stand in an item. Numbers of characters,
// undone only now, may have hidden any of them.
func plain(s string) string {
	if strings.ContainsFunc(s, isOdd) {
		s = strings.Map(func(r rune) rune {
			if isOdd(r) {
				return -1
			}
			return r
		}, s)
	}
	return text.NFC(s)
}

func isOdd(r rune) bool {
	return r == archive.ObjectMark || unicode.IsControl(r) && r != '\n' && r != '\t'
}

var (
	markup = regexp.MustCompile(`(?i)<(?:/?(?:p|br|div|span|a|b|i|img|font|strong|em|blockquote|table|ul|ol|li|h[1-6]|pre|center|object|embed|iframe)\b|!--)`)
	// escaped is markup that was escaped once more than it should.
	escaped = regexp.MustCompile(`(?i)&lt;/?(?:p|br|div|span|img|font|strong)\b[^&]*(?:&gt;|&quot;)`)
	breaks  = regexp.MustCompile(`(?i)<(?:p|br|div|table|ul|ol|pre|blockquote|h[1-6])\b`)
)

func hasMarkup(s string) bool { return strings.Contains(s, "<") && markup.MatchString(s) }

// words returns what a visitor wrote: plain text, or HTML in what was saved
// from pages.
func words(s string) article.Body {
	if !hasMarkup(s) {
		return article.Body{Text: strings.TrimSpace(plain(html.UnescapeString(s)))}
	}
	return article.Compose(withBreaks(s), nil)
}

// withBreaks returns a text that keeps its lines as HTML does.
func withBreaks(s string) string {
	if !strings.Contains(s, "\n") || breaks.MatchString(s) {
		return s
	}
	return strings.ReplaceAll(s, "\n", "<br>\n")
}

// unescapedOnce undoes an escaping too many.
func unescapedOnce(s string) string {
	if strings.Contains(s, "&lt;") && !hasMarkup(s) && escaped.MatchString(s) {
		return html.UnescapeString(s)
	}
	return s
}

// facts are the details of an item.
type facts []archive.Detail

// add adds one that says something.
func (f *facts) add(name, value string) {
	if value != "" {
		*f = append(*f, archive.Detail{Name: name, Value: value})
	}
}
