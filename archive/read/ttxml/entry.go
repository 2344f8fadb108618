package ttxml

import (
	"slices"
	"strings"

	"dotori/archive/read/loosexml"
)

// entry is a post, notice, page or keyword with all that hangs on it.
type entry struct {
	kind                                   string // the element
	line                                   int
	fields                                 map[string]string
	slogan, author                         string
	title, body, formatter, category, tags string // tags have LF between them
	attachments                            []attachment
	talk                                   []comment // comments and trackbacks
	talked                                 int       // bytes of them
}

// attachment is a file of an entry.
type attachment struct {
	name, label string
	content     loosexml.Span // in base64; empty when it was left out
}

// entry reads what has just begun.
func (d *document) entry(start loosexml.Token) *entry {
	e := &entry{kind: start.Name, line: start.Line, slogan: loose(start.Attr("slogan")), fields: map[string]string{}}
	for t := range d.xml.Children(e.kind) {
		d.part(e, t)
	}
	return e
}

// part reads one child of an entry. Passwords are passed over.
func (d *document) part(e *entry, t loosexml.Token) {
	switch t.Name {
	case "title", "name":
		e.title = d.short(t.Name)
	case "content", "description":
		e.formatter = strings.ToLower(t.Attr("formatter"))
		e.body = d.field(t.Name, longest)
	case "author":
		e.author = d.short(t.Name)
	case "category":
		e.category = d.short(t.Name)
	case "tag":
		e.tags += strings.ReplaceAll(d.short(t.Name), "\n", " ") + "\n"
	case "attachment":
		e.attachments = append(e.attachments, d.attachment())
	case "comment", "trackback":
		d.comment(t, &e.talk, &e.talked, 0)
	case "id", "visibility", "appointed", "location", "published", "created", "modified", "longitude", "latitude":
		e.fields[t.Name] = d.short(t.Name)
	default:
		d.xml.Skip(t.Name)
	}
}

func (d *document) attachment() (a attachment) {
	for t := range d.xml.Children("attachment") {
		switch t.Name {
		case "name":
			a.name = d.short(t.Name)
		case "label":
			a.label = d.short(t.Name)
		case "content":
			a.content = d.xml.Raw()
			d.xml.Skip(t.Name)
		default:
			d.xml.Skip(t.Name)
		}
	}
	return a
}

// short reads a name or a date, without what double escaping left in it.
func (d *document) short(name string) string { return loose(d.field(name, shortest)) }

// field reads the text of an element, and counts those that are too long.
func (d *document) field(name string, limit int) string {
	s, more := d.xml.Field(name, limit)
	if more {
		d.cut++
	}
	return s
}

// tagList returns the tags, each once.
func (e *entry) tagList() (tags []string) {
	for tag := range strings.SplitSeq(e.tags, "\n") {
		if tag = strings.TrimSpace(tag); tag != "" && !slices.Contains(tags, tag) {
			tags = append(tags, tag)
		}
	}
	return tags
}

// isEmpty reports an entry that says nothing.
func (e *entry) isEmpty() bool {
	return e.title == "" && strings.TrimSpace(e.body) == "" && len(e.attachments) == 0 && len(e.talk) == 0
}
