package pages

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/blog"
	"dotori/archive/read/page"
	"dotori/archive/text"
)

// page reads a saved page as one entry. Of a page that only frames others, the
// one in its folder with the most words counts.
func (r *reading) page(name string) bool {
	content, ok := r.Page(name, nil)
	if !ok {
		return true
	}
	shown, p := name, page.Parse(content, rules)
	files := []string{name}
	if framed, inner := r.framed(name, p); inner != nil {
		inner.Inherit(p)
		shown, p, files = framed, inner, append(files, framed)
	}
	find := blog.Finder{Run: r.Run, Page: shown, Owns: func(file string) bool { return owns(name, file) }}
	e, reason := entryOf(p, find.Find)
	if reason != "" {
		r.Skip(name, reason, "")
		return true
	}
	r.whole(files, e, archive.Post)
	return true
}

// entryOf makes an entry of a page; reason says why there is none.
func entryOf(p *page.Page, find article.Finder) (e entry, reason string) {
	if isIndex(p) {
		return entry{}, "This page only leads to others."
	}
	e = entry{title: p.Title, author: oneLine(p.Author), moment: p.Moment, body: article.Compose(p.Body(), find)}
	if e.isEmpty() {
		return entry{}, "There is nothing written on this page."
	}
	var where string
	e.group, where = groupOf(p)
	e.note("Site", where)
	e.note("Address", article.Web(p.Address))
	if !e.moment.Known() {
		e.moment = shortDate(p)
	}
	e.comments = commentsOf(p)
	return e, ""
}

const (
	fewWords  = 60  // bytes of text below which a page with frames shows others
	fewLinks  = 6   // a page with fewer links is not an index
	mostPages = 100 // framed pages that are looked at
)

// framed returns the page in the folder of a framing one that says the most.
func (r *reading) framed(name string, p *page.Page) (best string, inner *page.Page) {
	frames := page.First(p.Root, page.Tag(atom.Frame, atom.Iframe, atom.Frameset))
	if frames == nil || len(page.Words(p.Content)) > fewWords {
		return "", nil
	}
	most, seen := fewWords, 0
	for _, dir := range []string{"_files", ".files", "_파일"} {
		for file := range r.Under(strings.TrimSuffix(name, extOf(name)) + dir) {
			if !blog.IsPage(file) || r.Used(file) || r.Done() || seen == mostPages {
				continue
			}
			seen++
			content, ok := r.Page(file, nil)
			if !ok {
				continue
			}
			found := page.Parse(content, rules)
			if words := len(page.Words(found.Content)); words > most && !isIndex(found) {
				best, inner, most = file, found, words
			}
		}
	}
	return best, inner
}

// isIndex reports whether most of what a page says are links, and nothing
// says when it was written.
func isIndex(p *page.Page) bool {
	if p.Content == nil || p.Moment.Known() {
		return false
	}
	links, linked := 0, 0
	for _, a := range page.All(p.Content, page.Tag(atom.A)) {
		links++
		linked += letters(a)
	}
	return links >= fewLinks && 10*linked > 7*letters(p.Content)
}

// letters counts the bytes of words in an element.
func letters(n *html.Node) (count int) {
	for below := range n.Descendants() {
		if below.Type == html.TextNode && !isCode(below.Parent) {
			count += len(strings.TrimFunc(below.Data, unicode.IsSpace))
		}
	}
	return count
}

func isCode(n *html.Node) bool {
	return n != nil && (n.DataAtom == atom.Script || n.DataAtom == atom.Style || n.DataAtom == atom.Noscript)
}

// shortYear is how Daum Cafe writes days: 15.07.09 20:34.
var shortYear = regexp.MustCompile(`(?:^|[^\d.])(\d{2}\.\d{2}\.\d{2}(?: \d{2}:\d{2})?)(?:$|[^\d.])`)

// shortDate reads the date of a page that leaves the century out, where its
// site does.
func shortDate(p *page.Page) archive.Moment {
	if s, ok := siteOf(p); !ok || s.title != "Daum 카페" {
		return archive.Moment{}
	}
	for _, n := range page.All(p.Root, page.Class("txt_item", "num_info", "date", "txt_date")) {
		if found := shortYear.FindStringSubmatch(page.Words(n)); found != nil {
			return momentIn("20" + found[1])
		}
	}
	return archive.Moment{}
}

// momentIn returns the first date in the words that an archive has for one.
func momentIn(words string) archive.Moment {
	m, ok := text.FindDate(words)
	if !ok {
		return archive.Moment{}
	}
	return page.Stated(m)
}
