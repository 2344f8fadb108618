package document

import (
	"fmt"
	"html"
	"strings"
)

// info returns the old kind of facts, which every reader shows.
func (d *Writer) info() string {
	date := ""
	if !d.facts.Date.IsZero() {
		date = d.facts.Date.Format("/CreationDate(D:20060102150405)")
	}
	return fmt.Sprintf("<</Title%s/Producer%s%s>>", text(d.facts.Title), text(d.facts.Producer), date)
}

// metadata returns the facts as XMP.
func (d *Writer) metadata() []byte {
	date := ""
	if !d.facts.Date.IsZero() {
		date = d.facts.Date.Format("<xmp:CreateDate>2006-01-02T15:04:05</xmp:CreateDate>")
	}
	return fmt.Appendf(nil, `<?xpacket begin="%s" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>%s</pdf:Producer>%s
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`, "\uFEFF", html.EscapeString(d.facts.Title), html.EscapeString(d.facts.Lang), html.EscapeString(d.facts.Producer), date)
}

// Bookmark names the next page in the document's list of contents.
func (d *Writer) Bookmark(title string) {
	d.bookmarks = append(d.bookmarks, bookmark{title, len(d.pages)})
}

// outline writes the bookmarks and returns what the catalog says of them.
func (d *Writer) outline() string {
	if len(d.bookmarks) == 0 {
		return ""
	}
	root, first := d.reserve(), len(d.offsets)+1
	for range d.bookmarks {
		d.reserve()
	}
	last := first + len(d.bookmarks) - 1
	for i, b := range d.bookmarks {
		var links strings.Builder
		if i > 0 {
			fmt.Fprintf(&links, "/Prev %s", ref(first+i-1))
		}
		if first+i < last {
			fmt.Fprintf(&links, "/Next %s", ref(first+i+1))
		}
		page := d.pages[min(b.page, len(d.pages)-1)]
		d.object(first+i, fmt.Sprintf("<</Title%s/Parent %s/Dest[%s /Fit]%s>>", text(b.title), ref(root), ref(page), &links))
	}
	d.object(root, fmt.Sprintf("<</Type/Outlines/First %s/Last %s/Count %d>>", ref(first), ref(last), len(d.bookmarks)))
	return "/PageMode/UseOutlines/Outlines " + ref(root)
}
