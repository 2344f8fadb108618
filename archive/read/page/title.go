package page

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// findTitle reads the title, and takes it out of the body, where it would
// stand twice.
func (p *Page) findTitle(r Rules) {
	heading := First(p.Root, r.Title)
	if heading == nil && !r.Strict {
		heading = p.heading()
	}
	words := Words(heading)
	p.Title = p.withoutSite(Meta(p.Root, "og:title"))
	if words != "" && (p.Title == "" || p.Title == words || r.Title != nil && r.Title(heading)) {
		p.Title = words
		p.Detach(heading)
	}
	if p.Title == "" {
		p.Title = p.withoutSite(Text(First(p.Root, Tag(atom.Title))))
	}
	p.Title = strings.Join(strings.Fields(p.Title), " ")
}

// heading returns the element that looks like the title of what was written.
// The first heading of a page with a body of its own is often the site's name.
func (p *Page) heading() *html.Node {
	isTitled := func(n *html.Node) bool {
		return isHeading(n) && strings.Contains(strings.ToLower(Attr(n, "class")+Attr(n, "id")), "title")
	}
	for _, is := range []Match{Tag(atom.H1), isTitled, isHeading} {
		if n := First(p.Content, is); n != nil {
			return n
		}
	}
	return First(p.Root, isTitled)
}

var isHeading = Tag(atom.H1, atom.H2, atom.H3)

var (
	behind = regexp.MustCompile(`\s*(?:::?|[|\-–—])\s*((?:싸이월드|Cyworld|네이버|Naver|Daum|다음|Tistory|티스토리|브런치|brunch|밴드|BAND|카카오스토리|KakaoStory|이글루스|egloos).{0,20})$`)
	before = regexp.MustCompile(`^\s*([^:]{1,60}?)\s*::\s*(.+)$`)
)

// withoutSite cuts the site's name off a title, and notes it where the page
// has not named its site otherwise.
func (p *Page) withoutSite(title string) string {
	if m := behind.FindStringSubmatchIndex(title); m != nil && m[0] > 0 {
		p.noteSite(title[m[2]:m[3]])
		return title[:m[0]]
	}
	if m := before.FindStringSubmatch(title); m != nil { // Tistory: 블로그 :: 제목
		p.noteSite(m[1])
		return m[2]
	}
	for _, separator := range []string{" - ", " | ", " : ", " — ", " – "} {
		if cut, ok := strings.CutSuffix(title, separator+p.Site); ok && p.Site != "" && cut != "" {
			return cut
		}
	}
	return title
}

func (p *Page) noteSite(name string) {
	if p.Site == "" {
		p.Site = strings.TrimSpace(name)
	}
}
