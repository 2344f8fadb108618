package folder

import (
	"bytes"
	"fmt"
	"path"
	"strings"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/md"
	"dotori/archive/export/shelf"
)

// pagePath is where an item's Markdown lies: in the month of its pictures.
func pagePath(it archive.Item) string {
	return path.Join(shelf.Month(it.Moment), shelf.Stem(it.Moment)+string(it.Kind)+"_"+it.ID[:8]+".md")
}

// page returns an item as Markdown: front matter that Hugo and Obsidian read,
// the text with its pictures, and the comments.
func page(t shelf.Answer) []byte {
	it := t.Item
	var b bytes.Buffer
	frontMatter(&b, it)
	if it.Title != "" {
		fmt.Fprintf(&b, "# %s\n\n", md.Inline(md.OneLine(it.Title)))
	}
	body(&b, it)
	if len(t.Answers) > 0 {
		b.WriteString("## 댓글 · Comments\n\n")
		comments(&b, t.Answers, 0, path.Dir(pagePath(it)))
	}
	return b.Bytes()
}

// frontMatter quotes as JSON does, which is YAML too.
func frontMatter(b *bytes.Buffer, it archive.Item) {
	b.WriteString("---\n")
	md.Field(b, "title", it.Title)
	if d := export.Date(it.Moment); d != "" {
		fmt.Fprintf(b, "date: %s\n", d)
	}
	md.Field(b, "kind", string(it.Kind))
	md.Field(b, "service", string(it.Service))
	md.Field(b, "author", it.Author)
	md.List(b, "people", it.People)
	md.List(b, "tags", it.Tags)
	var collections []string
	for _, c := range it.Collections {
		collections = append(collections, export.CollectionWord(c.Kind)+"/"+c.Title)
	}
	md.List(b, "collections", collections)
	if it.Latitude != nil && it.Longitude != nil {
		fmt.Fprintf(b, "location: [%g, %g]\n", *it.Latitude, *it.Longitude)
	}
	if it.Favorite {
		b.WriteString("favorite: true\n")
	}
	md.Field(b, "id", it.ID)
	b.WriteString("---\n\n")
}

// body writes the text with each media where its mark stands, and those
// without a mark behind it.
func body(b *bytes.Buffer, it archive.Item) {
	dir := path.Dir(pagePath(it))
	media := it.Media
	for i, part := range strings.Split(it.Text, string(archive.ObjectMark)) {
		if i > 0 && len(media) > 0 {
			fmt.Fprintf(b, "%s\n\n", show(media[0], dir))
			media = media[1:]
		}
		if strings.TrimSpace(part) != "" {
			fmt.Fprintf(b, "%s\n\n", md.Paragraphs(part, ""))
		}
	}
	for _, m := range media {
		fmt.Fprintf(b, "%s\n\n", show(m, dir))
	}
}

// show returns a picture, a link to another file, or the name of a missing one.
func show(m archive.Media, dir string) string {
	name := md.Inline(md.OneLine(m.Name))
	switch {
	case m.Path == "":
		return fmt.Sprintf("*(%s: 파일 없음 · missing)*", name)
	case strings.HasPrefix(m.MIME, "image/"):
		return fmt.Sprintf("![%s](%s)", name, md.Link(dir, m.Path))
	case name == "":
		name = path.Base(m.Path)
	}
	return fmt.Sprintf("[%s](%s)", name, md.Link(dir, m.Path))
}

// deepest is how far answers to answers are indented.
const deepest = 8

func comments(b *bytes.Buffer, answers []shelf.Answer, depth int, dir string) {
	prefix := strings.Repeat("  ", min(depth, deepest))
	for _, a := range answers {
		it := a.Item
		fmt.Fprintf(b, "%s- %s\n", prefix, strings.TrimSpace(strings.Join([]string{who(it), minute(it.Moment)}, " ")))
		text := strings.ReplaceAll(it.Text, string(archive.ObjectMark), "")
		if strings.TrimSpace(text) != "" {
			fmt.Fprintf(b, "\n%s  %s\n", prefix, md.Paragraphs(text, prefix+"  "))
		}
		for _, m := range it.Media {
			fmt.Fprintf(b, "\n%s  %s\n", prefix, show(m, dir))
		}
		comments(b, a.Answers, depth+1, dir)
	}
}

func who(it archive.Item) string {
	if it.Author == "" {
		return ""
	}
	return "**" + md.Inline(md.OneLine(it.Author)) + "**"
}

// minute is the date for readers: without seconds and zone.
func minute(m archive.Moment) string {
	d, clock, timed := strings.Cut(export.Date(m), "T")
	if !timed {
		return d
	}
	return d + " " + clock[:5]
}
