package wxr

import (
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"strings"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/posts"
)

// author returns the login of a name and tells of it. WordPress' logins are of
// Latin letters, and the importer takes all others for one and the same.
func (p *part) author(name string) string {
	if name == "" {
		return ""
	}
	login := "author-" + short(name)
	if p.first(login) {
		d := &p.authors
		d.open("wp:author")
		d.field("wp:author_id", p.numbers)
		d.text("wp:author_login", login)
		d.text("wp:author_email", "")
		d.text("wp:author_display_name", escape(name))
		d.close("wp:author")
	}
	return login
}

// shelve writes the categories and tags of a post.
func (p *part) shelve(it archive.Item) {
	for _, c := range shelves(it) {
		at, name := p.category(c)
		p.term("category", at, name)
	}
	for _, t := range it.Tags {
		p.term("post_tag", p.tag(t), t)
	}
}

func (p *part) term(domain, slug, name string) {
	p.items.WriteString(`<category domain="` + domain + `" nicename="` + slug + `">` + cdata(escape(name)) + "</category>\n")
}

// shelves are the collections of a post; diaries and guestbook entries are of
// that kind in any case.
func shelves(it archive.Item) []archive.Collection {
	if len(it.Collections) > 0 {
		return it.Collections
	}
	switch it.Kind {
	case archive.Diary:
		return []archive.Collection{{Kind: archive.DiaryFolder}}
	case archive.Guestbook:
		return []archive.Collection{{Kind: archive.GuestbookWall}}
	}
	return nil
}

// category tells of a collection, below the category of its kind, and returns
// its slug and name.
func (p *part) category(c archive.Collection) (at, name string) {
	word := export.CollectionWord(c.Kind)
	top := slug(word)
	if p.first("category " + top) {
		p.categoryTerm(top, "", word)
	}
	if c.Title == "" || c.Title == word {
		return top, word
	}
	below := slug(word + " " + c.Title)
	if p.first("category " + below) {
		p.categoryTerm(below, top, c.Title)
	}
	return below, c.Title
}

func (p *part) categoryTerm(slug, parent, name string) {
	d := &p.terms
	d.open("wp:category")
	d.field("wp:term_id", p.numbers)
	d.text("wp:category_nicename", slug)
	d.text("wp:category_parent", parent)
	d.text("wp:cat_name", escape(name))
	d.close("wp:category")
}

func (p *part) tag(name string) string {
	at := slug(name)
	if p.first("tag " + at) {
		d := &p.terms
		d.open("wp:tag")
		d.field("wp:term_id", p.numbers)
		d.text("wp:tag_slug", at)
		d.text("wp:tag_name", escape(name))
		d.close("wp:tag")
	}
	return at
}

// slugLetters keeps a slug of Korean letters within the 200 bytes that
// WordPress' database has for one.
const slugLetters = 20

// slug returns the name of a term in addresses, as WordPress writes it, with
// letters of its own where it would be that of another name too.
func slug(name string) string {
	s := posts.Slug(name, slugLetters)
	if s != strings.Join(strings.Fields(name), "-") {
		s = strings.TrimPrefix(posts.Slug(name, slugLetters-9)+"-"+short(name), "-")
	}
	return strings.ToLower(url.PathEscape(s))
}

// short stands for a name.
func short(name string) string {
	sum := sha256.Sum256([]byte(name))
	return hex.EncodeToString(sum[:4])
}
