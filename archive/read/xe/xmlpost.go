package xe

import (
	"encoding/base64"
	"strings"

	"dotori/archive/read/loosexml"
	"dotori/archive/text"
)

// Bounds of what is held of one post.
const (
	longest  = 24 << 20 // bytes of a text in base64
	mostTalk = 64 << 20 // of the comments
	mostMore = 10_000   // attachments, fields
)

// xmlPost is a post or a comment as the file has it.
type xmlPost struct {
	line     int
	fields   map[string]string
	comments []xmlPost
	talk     int // bytes of the comments
	attached []attachment
	extra    []extra
}

// extra is what a board's own field says.
type extra struct{ name, value string }

// attachment is a file of a post.
type attachment struct {
	name, place string        // what its author called it; where it was
	content     loosexml.Span // from the first piece of base64 to the last; empty when it was left out
}

// post reads the post that has just begun.
func (x *xmlReading) post() xmlPost { return x.entry("post") }

// entry reads a post or comment. Elements with passwords and addresses are
// passed over.
func (x *xmlReading) entry(name string) xmlPost {
	p := xmlPost{line: x.line, fields: map[string]string{}}
	for t := range x.xml.Children(name) {
		switch t.Name {
		case "category", "is_secret", "title", "content", "readed_count", "voted_count", "user_id", "user_name", "nick_name", "tags", "regdate",
			"sequence", "parent":
			p.fields[t.Name] = x.leaf(t.Name)
		case "comments":
			x.comments(&p)
		case "attaches":
			x.attaches(&p)
		case "extra_vars":
			x.extras(&p)
		case "trackbacks":
			x.trackbacks()
		default:
			x.xml.Skip(t.Name)
		}
	}
	return p
}

// leaf reads the text of an element, which is in base64.
func (x *xmlReading) leaf(name string) string {
	s, more := x.xml.Field(name, longest)
	if more {
		x.cut++
	}
	return decoded(s)
}

// decoded returns what base64 says; some tools wrote plain text.
func decoded(s string) string {
	digits := strings.TrimRight(strings.Join(strings.Fields(s), ""), "=")
	b, err := base64.RawStdEncoding.DecodeString(digits)
	if err != nil {
		return s
	}
	words, _ := text.Decode(b)
	return words
}

func (x *xmlReading) comments(p *xmlPost) {
	for t := range x.xml.Children("comments") {
		if t.Name != "comment" {
			x.xml.Skip(t.Name)
			continue
		}
		x.line = t.Line
		c := x.entry("comment")
		if p.talk += len(c.fields["content"]); p.talk > mostTalk {
			x.cut++
			continue
		}
		p.comments = append(p.comments, c)
	}
	x.line = p.line
}

func (x *xmlReading) attaches(p *xmlPost) {
	for t := range x.xml.Children("attaches") {
		if t.Name != "attach" || len(p.attached) >= mostMore {
			x.xml.Skip(t.Name)
			continue
		}
		p.attached = append(p.attached, x.attach())
	}
}

func (x *xmlReading) attach() (a attachment) {
	for t := range x.xml.Children("attach") {
		switch t.Name {
		case "filename":
			a.name = x.leaf(t.Name)
		case "url":
			a.place = x.leaf(t.Name)
		case "path":
			if place := x.leaf(t.Name); place != "" {
				a.place = place
			}
		case "file":
			a.content = x.pieces()
		default:
			x.xml.Skip(t.Name)
		}
	}
	return a
}

// pieces returns where the pieces of a file lie; they follow each other.
func (x *xmlReading) pieces() (all loosexml.Span) {
	for t := range x.xml.Children("file") {
		if t.Name == "buff" {
			span := x.xml.Raw()
			if all.To == 0 {
				all.From = span.From
			}
			all.To = max(all.To, span.To)
		}
		x.xml.Skip(t.Name)
	}
	return all
}

func (x *xmlReading) extras(p *xmlPost) {
	for key := range x.xml.Children("extra_vars") {
		e := extra{name: key.Name}
		for t := range x.xml.Children(key.Name) {
			switch t.Name {
			case "eid":
				e.name = x.leaf(t.Name)
			case "value":
				e.value = x.leaf(t.Name)
			default:
				x.xml.Skip(t.Name)
			}
		}
		if e.value != "" && len(p.extra) < mostMore {
			p.extra = append(p.extra, e)
		}
	}
}

func (x *xmlReading) trackbacks() {
	for t := range x.xml.Children("trackbacks") {
		if t.Name == "trackback" {
			x.trackback++
		}
		x.xml.Skip(t.Name)
	}
}
