package brunch

import (
	"regexp"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/blog"
	"dotori/archive/read/page"
	"dotori/archive/read/tree"
)

// reading is one run over an archive.
type reading struct {
	*blog.Run
	owner string
}

var (
	ownAddress = regexp.MustCompile(`(?:saved from url=\(\d+\)|rel="canonical" href="|property="og:url" content=")https?://(?:m\.)?brunch\.co\.kr/`)
	postPath   = regexp.MustCompile(`brunch\.co\.kr/@?(@[\w.-]+)/(\d+)`)
	written    = regexp.MustCompile(`([A-Z][a-z]{2})[a-z]*\.? (\d{1,2})[.,] ?(\d{4})`)
)

// isPost recognises pages by their address, or by name and markup together.
func isPost(_, head string) bool {
	return ownAddress.MatchString(head) || strings.Contains(head, "brunch.co.kr") && strings.Contains(head, "wrap_body")
}

// post reads the page of a post; other pages of the site are lists.
func (r *reading) post(name, content string) {
	p := page.Parse(content, page.Rules{
		Body: page.Class("wrap_body"), Title: page.Class("cover_title"), Author: page.Class("text_author"), Strict: true,
	})
	if page.First(p.Root, page.Class("wrap_body")) == nil {
		r.Skip(name, "This page only lists posts.", "")
		return
	}
	it := facts(p)
	body := article.Compose(p.Body(), blog.Finder{Run: r.Run, Page: name}.Find)
	it.Kind, it.Files = archive.Post, []string{name}
	it.Text, it.HTML, it.Media = body.Text, body.HTML, body.Media
	it.Own = r.owner != "" && (r.owner == it.Author || r.owner == it.Account)
	if !it.Moment.Known() {
		it.Moment = tree.Modified(r.Root, name, r.Zone)
	}
	r.Item(it)
}

func facts(p *page.Page) archive.Item {
	it := archive.Item{Title: p.Title, Author: strings.TrimSpace(strings.TrimPrefix(p.Author, "by ")), Moment: p.Moment}
	if !it.Moment.Known() {
		it.Moment = coverDate(p.Root)
	}
	if m := postPath.FindStringSubmatch(p.Address); m != nil {
		it.Account, it.NativeID = m[1], m[2]
	}
	if it.Author != "" {
		it.Collections = []archive.Collection{{Kind: archive.Blog, Title: it.Author}}
	}
	for _, a := range page.All(page.First(p.Root, page.Class("wrap_keyword")), page.Tag(atom.A)) {
		if tag := strings.TrimPrefix(page.Words(a), "#"); tag != "" {
			it.Tags = append(it.Tags, tag)
		}
	}
	if subtitle := page.Words(page.First(p.Root, page.Class("cover_sub_title"))); subtitle != "" {
		it.Details = append(it.Details, archive.Detail{Name: "Subtitle", Value: subtitle})
	}
	if p.Address != "" {
		it.Details = append(it.Details, archive.Detail{Name: "Address", Value: p.Address})
	}
	return it
}

// coverDate reads the date that a cover shows: "Mar 04. 2017". That of a new
// post, "3시간전", says nothing later.
func coverDate(doc *html.Node) archive.Moment {
	for _, n := range page.All(doc, page.Class("date")) {
		m := written.FindStringSubmatch(page.Words(n))
		if m == nil {
			continue
		}
		if day, err := time.Parse("Jan 2 2006", m[1]+" "+m[2]+" "+m[3]); err == nil && day.Year() >= 2000 && day.Year() < 2100 {
			return archive.At(day, archive.PrecisionDay, archive.OriginArchive)
		}
	}
	return archive.Moment{}
}
