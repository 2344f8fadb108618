package wordpress

import (
	"slices"
	"strings"

	"dotori/archive/read/loosexml"
)

// item reads a post that has just begun.
func (x *export) item(start loosexml.Token, brief bool) *post {
	p := &post{source: x.name, line: start.Line, kind: "post"}
	for t := range x.xml.Children("item") {
		switch {
		case t.Name == "content:encoded" && !brief:
			p.content = x.field(t.Name, longest)
		case t.Name == "excerpt:encoded" && !brief:
			p.excerpt = x.field(t.Name, longest)
		case t.Name == "category":
			x.term(t, p)
		case t.Name == "wp:postmeta":
			x.meta(p)
		case t.Name == "wp:comment" && !brief:
			x.remark(t, p)
		case t.Name == "wp:post_password":
			p.protected = x.xml.Raw() != loosexml.Span{}
			x.xml.Skip(t.Name)
		default:
			x.postField(t.Name, p)
		}
	}
	if p.date == "" && p.gmt == "" {
		p.gmt = p.published
	}
	return p
}

func (x *export) postField(name string, p *post) {
	switch name {
	case "title":
		p.title = x.short(name)
	case "link":
		p.address = clean(x.short(name))
	case "dc:creator", "wp:author":
		p.author = firstOf(clean(x.short(name)), p.author)
	case "wp:post_id", "post_id":
		p.id = number(x.short(name))
	case "wp:post_parent":
		p.parent = number(x.short(name))
	case "pubdate":
		p.published = published(x.short(name))
	case "wp:post_date":
		p.date = clean(x.short(name))
	case "wp:post_date_gmt":
		p.gmt = clean(x.short(name))
	case "wp:post_modified":
		p.modified = clean(x.short(name))
	case "wp:status":
		p.status = clean(x.short(name))
	case "wp:post_type":
		p.kind = firstOf(clean(x.short(name)), p.kind)
	case "wp:attachment_url":
		p.url = clean(x.short(name))
	default:
		x.xml.Skip(name)
	}
}

// term reads a category or tag; other taxonomies are for programs.
func (x *export) term(t loosexml.Token, p *post) {
	domain := t.Attr("domain")
	name := line(x.short(t.Name))
	switch {
	case name == "":
	case (domain == "tag" || domain == "post_tag") && !slices.Contains(p.tags, name):
		p.tags = append(p.tags, name)
	case (domain == "category" || domain == "") && !slices.Contains(p.categories, name) && !slices.Contains(p.tags, name):
		p.categories = append(p.categories, name)
	}
}

// meta reads a further fact of a post, if it is one of those that are needed.
func (x *export) meta(p *post) {
	var key string
	for t := range x.xml.Children("wp:postmeta") {
		switch {
		case t.Name == "wp:meta_key":
			key = x.short(t.Name)
		case t.Name == "wp:meta_value" && (key == "_wp_attached_file" || key == "_thumbnail_id"):
			p.setMeta(key, x.short(t.Name))
		default:
			x.xml.Skip(t.Name)
		}
	}
}

func (p *post) setMeta(key, value string) {
	switch key {
	case "_wp_attached_file":
		p.file = clean(value)
		if place := placeOf(p.file); place != "" {
			p.file = place // very old ones are whole paths
		}
	case "_thumbnail_id":
		p.thumbnail = number(value)
	}
}

// remark reads a comment. Its e-mail and IP addresses are passed over.
func (x *export) remark(start loosexml.Token, p *post) {
	if p.remarked > mostTalk {
		x.cut++
		x.xml.Skip(start.Name)
		return
	}
	m := remark{line: start.Line}
	for t := range x.xml.Children(start.Name) {
		x.remarkField(t.Name, &m)
	}
	if m.isProgram() {
		return
	}
	p.remarked += len(m.text) + remarkSize
	p.remarks = append(p.remarks, m)
}

func (x *export) remarkField(name string, m *remark) {
	switch strings.TrimPrefix(name, "wp:comment_") {
	case "id":
		m.id = number(x.short(name))
	case "parent":
		m.parent = number(x.short(name))
	case "user_id":
		m.user = number(x.short(name))
	case "author":
		m.author = x.short(name)
	case "author_url":
		m.address = x.short(name)
	case "date":
		m.date = clean(x.short(name))
	case "date_gmt":
		m.gmt = clean(x.short(name))
	case "content":
		m.text = x.field(name, longest)
	case "approved":
		m.approved = clean(x.short(name))
	case "type":
		m.kind = clean(x.short(name))
	default:
		x.xml.Skip(name)
	}
}
