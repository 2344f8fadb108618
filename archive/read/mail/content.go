package mail

import (
	"html"
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/mail/message"
	"dotori/archive/text"
)

// How much of one body is shown; a longer one is attached as well. Pages may
// hold their pictures.
const (
	textSize = 2 << 20
	pageSize = 8 << 20
)

// content is what a mail says and holds, in its order.
type content struct {
	blocks []block
	files  []*attachment
	labels []string // of charsets, for names in raw bytes
	remote int      // pictures that the page would fetch from the web
}

// block is one piece of the body: a text in one form or two, or a picture.
type block struct {
	plain, page string
	picture     *attachment
}

// newContent takes a mail apart.
func newContent(root *message.Part) *content {
	c := &content{labels: []string{root.Charset()}}
	c.walk(root, false)
	return c
}

// walk reads a part and those in it. What belongs to a page (related) stands
// where the page shows it.
func (c *content) walk(p *message.Part, related bool) {
	switch {
	case p.IsMultipart() && p.Type.Name == "multipart/alternative":
		c.choose(p)
	case p.IsMultipart():
		for _, child := range p.Children {
			c.walk(child, related || p.Type.Name == "multipart/related")
		}
	case isBody(p):
		c.text(p)
	case p.Type.Name == "application/ms-tnef", isWinmail(p, c.labels):
		c.winmail(p)
	default:
		a := newAttachment(p, c.labels, len(c.files)+1)
		c.files = append(c.files, a)
		if a.picture && !related && p.Disposition.Name != "attachment" {
			c.blocks = append(c.blocks, block{picture: a})
		}
	}
}

// isBody reports a text that the writer wrote, not a text file.
func isBody(p *message.Part) bool {
	if p.Disposition.Name == "attachment" || p.Disposition.Param("filename") != "" {
		return false
	}
	switch p.Type.Name {
	case "text/plain", "text/html", "text/enriched", "text/richtext":
		return true
	}
	return strings.HasPrefix(p.Type.Name, "multipart/")
}

func (c *content) text(p *message.Part) {
	limit := textSize
	if p.Type.Name == "text/html" {
		limit = pageSize
	}
	s := p.Text(limit, c.labels...)
	if !p.IsWhole() || len(p.Head()) > limit {
		c.files = append(c.files, newAttachment(p, c.labels, len(c.files)+1))
	}
	switch {
	case isPage(p.Type.Name, s):
		c.blocks = append(c.blocks, block{page: s})
		return
	case p.Type.Name == "text/enriched", p.Type.Name == "text/richtext":
		s = text.FromHTML(s, nil)
	}
	if strings.EqualFold(string(p.Type.Raw("format")), "flowed") {
		s = unflow(s, strings.EqualFold(string(p.Type.Raw("delsp")), "yes"))
	}
	s, files := cutUU(s)
	c.files = append(c.files, files...)
	c.blocks = append(c.blocks, block{plain: clean(s)})
}

// isPage reports HTML, also where the mail calls it plain text, but not plain
// text that it calls HTML.
func isPage(mime, s string) bool {
	begin := strings.ToLower(strings.TrimSpace(s[:min(len(s), 200)]))
	switch mime {
	case "text/html":
		return strings.ContainsAny(s, "<&") || strings.TrimSpace(s) == ""
	case "text/plain":
		return strings.HasPrefix(begin, "<html") || strings.HasPrefix(begin, "<!doctype html")
	}
	return false
}

// choose joins the forms of one text: its first plain one, its last page.
// What else is among them, such as an invitation, is kept.
func (c *content) choose(p *message.Part) {
	var b block
	for _, child := range p.Children {
		inner := &content{labels: c.labels, files: c.files}
		inner.walk(child, false)
		c.files = inner.files
		if page := inner.page(); page != "" {
			b.page = page
		}
		if b.plain == "" {
			b.plain = inner.plain()
		}
	}
	if b.plain != "" || b.page != "" {
		c.blocks = append(c.blocks, b)
	}
}

// plain joins the plain texts, "" when a page has none.
func (c *content) plain() string {
	var texts []string
	for _, b := range c.blocks {
		switch {
		case b.picture == nil && b.plain == "" && b.page != "":
			return ""
		case b.plain != "":
			texts = append(texts, b.plain)
		}
	}
	return strings.Join(texts, "\n\n")
}

// page joins the blocks to one page, "" when none of them is one.
func (c *content) page() string {
	if !slices.ContainsFunc(c.blocks, func(b block) bool { return b.page != "" }) {
		return ""
	}
	if len(c.blocks) == 1 {
		return c.blocks[0].page
	}
	var out strings.Builder
	for _, b := range c.blocks {
		switch {
		case b.picture != nil:
			out.WriteString(`<p><img src="` + html.EscapeString(b.picture.address()) + `"></p>`)
		case b.page != "":
			out.WriteString("<div>" + b.page + "</div>")
		default:
			out.WriteString("<p>" + strings.ReplaceAll(html.EscapeString(b.plain), "\n", "<br>") + "</p>")
		}
	}
	return out.String()
}

// fill puts the content into an item: the text as its writer typed it, where
// there is one; the media in the order of their marks.
func (c *content) fill(it *archive.Item) {
	page := c.page()
	if page == "" {
		it.Text = c.marked(it)
	} else {
		body := article.Compose(page, c.find(page))
		it.Text, it.HTML, it.Media = c.plain(), body.HTML, body.Media
		if strings.TrimSpace(it.Text) == "" || it.HTML == "" && len(it.Media) > 0 {
			it.Text = body.Text
		}
	}
	for _, pictures := range []bool{true, false} {
		for _, a := range c.files {
			if !a.shown && a.picture == pictures {
				a.shown = true
				it.Media = append(it.Media, a.media())
			}
		}
	}
}

// marked joins plain texts and the pictures between them.
func (c *content) marked(it *archive.Item) string {
	var pieces []string
	for _, b := range c.blocks {
		switch {
		case b.picture != nil:
			b.picture.shown = true
			it.Media = append(it.Media, b.picture.media())
			pieces = append(pieces, string(archive.ObjectMark))
		case b.plain != "":
			pieces = append(pieces, b.plain)
		}
	}
	return strings.Join(pieces, "\n\n")
}

// find returns the finder of what the page shows. Pictures of the web are not
// fetched, but counted; a part that the page means and the mail lacks is missing.
func (c *content) find(page string) article.Finder {
	meant := func(a *attachment) bool { return a.cid != "" && strings.Contains(page, a.cid) }
	return func(ref article.Ref) (archive.Media, bool) {
		for _, address := range ref.Addresses {
			for _, a := range c.files {
				if a.answers(address) && !(strings.HasPrefix(address, "part:") && (a.shown || meant(a))) {
					a.shown = true
					return a.media(), true
				}
			}
		}
		if cid, ok := contentID(ref.Addresses[0]); ok && ref.Use != article.Link {
			name, _, _ := strings.Cut(cid, "@")
			return article.Lost(name)
		}
		if ref.Use == article.Picture && article.Web(ref.Addresses[0]) != "" {
			c.remote++
		}
		return archive.Media{}, false
	}
}
