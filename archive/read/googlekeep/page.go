package googlekeep

import (
	"path"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/blog"
	"dotori/archive/read/clock"
	"dotori/archive/read/page"
)

// isPage recognises the page of a note.
func isPage(head string) bool {
	return strings.Contains(head, `<div class="note`) && strings.Contains(head, `<div class="heading"`) ||
		strings.Contains(head, "go/keep-more-colors") // a remark in the styles, which are long
}

// pages reads the notes of which there is nothing but the page.
func (r *reading) pages() {
	for _, name := range r.Files {
		if r.Done() {
			return
		}
		if !blog.IsPage(name) || r.Used(name) {
			continue
		}
		if content, ok := r.Page(name, isPage); ok {
			r.page(name, content)
		}
	}
}

// page reads the page of a note: a heading with the date, the title, the content
// and the labels, each in an element of its class.
func (r *reading) page(name, content string) {
	p := page.Parse(content, page.Rules{Strict: true})
	note := page.First(p.Root, page.Class("note"))
	if note == nil {
		r.Skip(name, "There is no note on this page.", "")
		return
	}
	r.homes[path.Dir(name)] = true
	heading := page.First(note, page.Class("heading"))
	it := archive.Item{
		Kind: archive.Diary, Files: []string{name}, Title: page.Words(page.First(note, page.Class("title"))),
		Own: page.First(note, page.Class("sharees")) == nil, Trashed: page.First(heading, page.Class("trashed")) != nil,
		Collections: []archive.Collection{{Kind: archive.DiaryFolder, Title: "Google Keep"}},
	}
	if m, ok := clock.Parse(page.Words(heading)); ok {
		it.Moment = clock.In(m, r.Zone)
	}
	for _, label := range page.All(note, page.Class("label")) {
		it.Tags = append(it.Tags, known(page.Words(label))...)
	}
	body := article.Compose(written(note), article.Finder(blog.Finder{Run: r.Run, Page: name}.Find))
	it.Text, it.HTML, it.Media = body.Text, body.HTML, body.Media
	r.tagged(it.Tags)
	r.Item(it)
}

// written returns the content and the pictures below it as HTML, entries of
// lists with the box that the page draws.
func written(note *html.Node) string {
	content := page.First(note, page.Class("content"))
	for _, entry := range page.All(content, page.Class("listitem")) {
		box := "☐ "
		if page.HasClass(entry, "checked") || strings.Contains(page.Text(page.First(entry, page.Class("bullet"))), "☑") {
			box = "☑ "
		}
		for _, bullet := range page.All(entry, page.Class("bullet")) {
			bullet.Parent.RemoveChild(bullet)
		}
		entry.InsertBefore(&html.Node{Type: html.TextNode, Data: box}, entry.FirstChild)
	}
	b := page.Render(content)
	for _, list := range page.All(note, page.Class("attachments")) {
		for _, media := range page.All(list, page.Tag(atom.Img, atom.Audio, atom.Video)) {
			b += page.Render(media)
		}
	}
	return b
}
