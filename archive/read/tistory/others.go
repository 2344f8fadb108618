package tistory

import (
	"path"
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dotori/archive"
	"dotori/archive/read/page"
	"dotori/archive/read/tree"
)

// isFrame recognises the pages around the posts of nhj7/tistory-backup.
func isFrame(name string) bool {
	base := path.Base(name)
	return base == "category-frame.html" || base == "allposts-frame.html"
}

// static reads a page of nhj7/tistory-backup: 상위/하위/12/12.html beside its
// numbered pictures and the same post as 12.md.
func (r *reading) static(name, content string) {
	p := page.Parse(content, page.Rules{
		Body: page.Class("contents_style"), Title: page.Class("tit_post"), Date: page.Class("tit_sub"), Strict: true,
	})
	tidy(p.Content)
	id := numbered.FindStringSubmatch(path.Base(name))[1]
	category := page.Words(page.First(p.Root, page.Class("tit_category")))
	around := path.Dir(path.Dir(name)) // …/상위/하위
	if above := path.Base(path.Dir(around)); tree.Key(path.Base(around)) == tree.Key(category) && above != "." && !r.hasFrames(path.Dir(around)) {
		category = page.Clean(above) + "/" + category
	}
	blog := r.frameTitle(around)
	it := archive.Item{NativeID: id, Account: blog, Title: p.Title, Moment: p.Moment, Collections: collections(category, blog)}
	r.compose(post{Item: it, name: name, body: p.Body(), files: direct})
	for twin := range r.Under(path.Dir(name)) {
		if path.Base(twin) == id+".md" && !r.Used(twin) {
			r.Skip(twin, "The same post is there as a page.", "")
		}
	}
}

// hasFrames reports whether a folder is that of the whole blog.
func (r *reading) hasFrames(dir string) bool {
	for name := range r.Under(dir) {
		if isFrame(name) {
			return path.Dir(name) == dir
		}
	}
	return false
}

// frameTitle returns the name of the blog around a folder.
func (r *reading) frameTitle(dir string) string {
	for ; ; dir = path.Dir(dir) {
		if r.hasFrames(dir) || dir == "." {
			break
		}
	}
	if !r.hasFrames(dir) {
		return ""
	}
	if dir == "." {
		return page.Clean(strings.TrimSuffix(rootName(r.Root), ".zip"))
	}
	return page.Clean(path.Base(dir))
}

// folder reads a post of pronist/tistory-backup: 제목/index.html beside its
// pictures. It keeps nothing but the title, of which there is one of a kind,
// and the body.
func (r *reading) folder(name, content string) {
	dir := path.Dir(name)
	title := page.Clean(path.Base(dir))
	if dir == "." {
		title = page.Clean(strings.TrimSuffix(rootName(r.Root), ".zip"))
	}
	it := archive.Item{Title: title}
	if blog := path.Base(path.Dir(dir)); dir != "." && blog != "." {
		it.Account, it.NativeID = page.Clean(blog), title
		it.Collections = collections("", it.Account)
	}
	if doc, err := html.Parse(strings.NewReader(content)); err == nil && len(content) <= page.Largest {
		tidy(doc)
		content = page.Render(doc)
	}
	r.compose(post{Item: it, name: name, body: content, files: direct})
}

// saved reads a page as browsers save it; other pages of the blog than posts
// are lists.
func (r *reading) saved(name, content string) {
	p := page.Parse(content, page.Rules{
		Body: page.Class("contents_style", "tt_article_useless_p_margin"), Date: isDate, Strict: true,
	})
	isPost := page.First(p.Root, page.Class("contents_style", "tt_article_useless_p_margin"))
	if isPost == nil {
		r.Skip(name, "This page only lists posts.", "")
		return
	}
	tidy(p.Content)
	it := archive.Item{Title: p.Title, Author: p.Author, Moment: p.Moment}
	if m := address.FindStringSubmatch(p.Address); m != nil {
		it.Account, it.NativeID = m[1], m[2]
	}
	if p.Address != "" {
		it.Details = []archive.Detail{{Name: "Address", Value: p.Address}}
	}
	it.Collections = collections(page.Words(page.First(p.Root, page.Any(page.Class("category", "link_cate", "tit_category"), isCategory))), p.Site)
	for _, a := range page.All(p.Root, isTag) {
		it.Tags = append(it.Tags, strings.TrimPrefix(page.Words(a), "#"))
	}
	r.compose(post{Item: it, name: name, body: p.Body()})
}

var isDate = page.Class("date", "txt_date", "tit_sub", "article_date")

func isCategory(n *html.Node) bool {
	return n.DataAtom == atom.A && categoryLink.MatchString(page.Attr(n, "href")) && page.Words(n) != ""
}

func isTag(n *html.Node) bool { return n.DataAtom == atom.A && page.Attr(n, "rel") == "tag" }

var categoryLink = regexp.MustCompile(`(?:tistory\.com)?/category/.`)
