package folder

import (
	"bytes"
	"fmt"
	"path"

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
	dir := path.Dir(pagePath(it))
	md.Body(&b, it, dir)
	md.Thread(&b, t.Answers, dir)
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
