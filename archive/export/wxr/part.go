package wxr

import (
	"bytes"
	"fmt"
	"strings"
)

// part is one file of an export. It says of whom and what its own posts speak.
type part struct {
	items   document
	authors document
	terms   document
	told    map[string]bool // what authors and terms hold
	numbers int             // of authors and terms
}

func newPart() *part { return &part{told: map[string]bool{}} }

// first reports whether a part has not told of something yet, and numbers it.
func (p *part) first(key string) bool {
	if p.told[key] {
		return false
	}
	p.told[key] = true
	p.numbers++
	return true
}

// head is that of WordPress' own exports. The address is one that can exist nowhere.
const head = `<?xml version="1.0" encoding="UTF-8" ?>
<!-- This is a WordPress eXtended RSS file, written by Dotori. README.txt says how to import it. -->
<rss version="2.0"
	xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:wfw="http://wellformedweb.org/CommentAPI/"
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:wp="http://wordpress.org/export/1.2/"
>
<channel>
<title>도토리</title>
<link>` + address + `</link>
<description></description>
<language>ko-KR</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>` + address + `</wp:base_site_url>
<wp:base_blog_url>` + address + `</wp:base_blog_url>
`

// address stands for the blog that the posts come from.
const address = "https://dotori.invalid"

func (p *part) bytes() []byte {
	return bytes.Join([][]byte{[]byte(head), p.authors.Bytes(), p.terms.Bytes(), p.items.Bytes(), []byte("</channel>\n</rss>\n")}, nil)
}

// document is XML that is being written.
type document struct{ bytes.Buffer }

// open and close write the tags around others.
func (d *document) open(name string)  { fmt.Fprintf(d, "<%s>\n", name) }
func (d *document) close(name string) { fmt.Fprintf(d, "</%s>\n", name) }

// field writes an element of letters that need no care.
func (d *document) field(name string, value any) { fmt.Fprintf(d, "<%s>%v</%s>\n", name, value, name) }

// text writes an element with any text.
func (d *document) text(name, value string) {
	fmt.Fprintf(d, "<%s>%s</%s>\n", name, cdata(value), name)
}

// meta writes a further fact, of a post or comment.
func (d *document) meta(of, key, value string) {
	d.open(of)
	d.text("wp:meta_key", key)
	d.text("wp:meta_value", value)
	d.close(of)
}

// cdata writes a text as XML can hold it: control characters have no place in it.
func cdata(s string) string {
	s = strings.Map(legal, strings.ToValidUTF8(s, "\uFFFD"))
	return "<![CDATA[" + strings.ReplaceAll(s, "]]>", "]]]]><![CDATA[>") + "]]>"
}

// legal keeps what XML 1.0 calls Char.
func legal(r rune) rune {
	if r < ' ' && r != '\t' && r != '\n' || r == '\uFFFE' || r == '\uFFFF' {
		return -1
	}
	return r
}

// escape writes a text as WordPress keeps titles and names: as HTML.
func escape(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(s)
}
