package ttxml

import "dotori/archive/read/loosexml"

// comment is what a visitor left: below an entry, in the guestbook, or, as a
// trackback, in a blog of their own.
type comment struct {
	line             int
	id, name, writer string // writer is the blog's id of a person who was logged in
	homepage         string
	title, text      string
	written          string
	secret, filtered bool
	trackback        bool
	replies          []comment
}

// comment adds what has just begun to those around it, unless no more can be
// held. Addresses and passwords of visitors are passed over.
func (d *document) comment(start loosexml.Token, list *[]comment, held *int, depth int) {
	if *held > mostTalk || depth > deepest {
		d.cut++
		d.xml.Skip(start.Name)
		return
	}
	c := comment{line: start.Line, trackback: start.Name == "trackback"}
	for t := range d.xml.Children(start.Name) {
		switch t.Name {
		case "comment", "trackback":
			d.comment(t, &c.replies, held, depth+1)
		case "commenter":
			c.writer = loose(t.Attr("id"))
			d.commenter(&c)
		case "content", "excerpt":
			c.text = d.field(t.Name, longest)
		default:
			d.commentField(&c, t.Name)
		}
	}
	*held += len(c.text) + commentSize
	*list = append(*list, c)
}

func (d *document) commenter(c *comment) {
	for t := range d.xml.Children("commenter") {
		switch t.Name {
		case "name":
			c.name = d.short(t.Name)
		case "homepage":
			c.homepage = d.short(t.Name)
		default:
			d.xml.Skip(t.Name)
		}
	}
}

func (d *document) commentField(c *comment, name string) {
	switch name {
	case "id":
		c.id = d.short(name)
	case "written", "received":
		c.written = d.short(name)
	case "secret":
		c.secret = isTrue(d.short(name))
	case "isfiltered":
		c.filtered = isTrue(d.short(name))
	case "site":
		c.name = d.short(name)
	case "title":
		c.title = d.short(name)
	case "url":
		c.homepage = d.short(name)
	default:
		d.xml.Skip(name)
	}
}

func isTrue(s string) bool { return s != "" && s != "0" && s != "false" }
