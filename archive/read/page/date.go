package page

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dotori/archive"
	"dotori/archive/text"
)

// Source says where in a page its date stood, from most to least trusted.
type Source string

// The sources of a page's date; "" when it has none.
const (
	FromHead    Source = "head"    // the page states it to programs
	FromElement Source = "element" // an element made for dates
	FromText    Source = "text"    // the first date in what was written
)

// shortDate is how much text an element that shows a date may have.
const shortDate = 100

var (
	dateClass = regexp.MustCompile(`(?i)date|time|작성일|view1`)
	published = regexp.MustCompile(`"(?:datePublished|uploadDate|dateCreated)"\s*:\s*"([^"]{8,40})"`)
)

// findDate reads when the page was written, and takes the element that shows
// it out of the body.
func (p *Page) findDate(r Rules) {
	p.setDate(FromHead, headDate(p.Root))
	if shown, m := p.shownDate(r); m.Known() {
		p.Detach(shown)
		p.setDate(FromElement, m)
	}
	if !p.Moment.Known() && !r.Strict {
		m, _ := text.FindDate(Words(p.Content))
		p.setDate(FromText, m)
	}
}

func (p *Page) setDate(from Source, m archive.Moment) {
	if !p.Moment.Known() && m.Known() {
		p.Moment, p.Dated = Stated(m), from
	}
}

// Stated marks a date that [text.ParseDate] read as one that the page states.
func Stated(m archive.Moment) archive.Moment {
	m.Origin = archive.OriginArchive
	return m
}

// headDate reads what the page states for programs: meta elements and JSON-LD.
func headDate(doc *html.Node) archive.Moment {
	stated := Meta(doc, "article:published_time", "og:article:published_time", "og:regDate", "datePublished", "dc.date.issued", "dcterms.created")
	if m, ok := text.ParseDate(spaced(stated)); ok {
		return m
	}
	for _, script := range All(doc, Tag(atom.Script)) {
		if Attr(script, "type") != "application/ld+json" {
			continue
		}
		if found := published.FindStringSubmatch(Text(script)); found != nil {
			if m, ok := text.ParseDate(found[1]); ok {
				return m
			}
		}
	}
	return archive.Moment{}
}

var digits = regexp.MustCompile(`^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?$`)

// spaced turns Daum's 20150709203400 into a date that people would write.
func spaced(s string) string {
	return strings.TrimSuffix(digits.ReplaceAllString(s, "$1-$2-$3 $4:$5:$6"), ":")
}

// shownDate returns the first element that shows a date: the reader's, one for
// times, or one whose class or id says so.
func (p *Page) shownDate(r Rules) (*html.Node, archive.Moment) {
	general := Match(isDate)
	if r.Strict {
		general = nil
	}
	for _, is := range []Match{r.Date, general} {
		for _, n := range All(p.Root, is) {
			if m, ok := dateIn(n); ok {
				return n, m
			}
		}
	}
	return nil, archive.Moment{}
}

func isDate(n *html.Node) bool {
	return n.DataAtom == atom.Time || dateClass.MatchString(Attr(n, "class")) || dateClass.MatchString(Attr(n, "id"))
}

// dateIn reads the date of an element by its datetime attribute or its words.
func dateIn(n *html.Node) (archive.Moment, bool) {
	if m, ok := text.ParseDate(Attr(n, "datetime")); ok {
		return m, true
	}
	if !isShort(n) {
		return archive.Moment{}, false
	}
	return text.FindDate(Words(n))
}

// isShort spares long elements, of which a page may have any number around
// each other.
func isShort(n *html.Node) bool {
	nodes, size := 0, 0
	for below := range n.Descendants() {
		if below.Type == html.TextNode {
			size += len(strings.TrimSpace(below.Data))
		}
		if nodes++; nodes > shortDate || size > 3*shortDate {
			return false
		}
	}
	return true
}
