package folder

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path"
	"strings"

	"dotori/archive"
)

// pagePath is where an item's Markdown lies: in the month of its pictures.
func pagePath(it archive.Item) string {
	return path.Join(monthDir(it.Moment), stem(it.Moment)+string(it.Kind)+"_"+it.ID[:8]+".md")
}

// page returns an item as Markdown: front matter that Hugo and Obsidian read,
// the text with its pictures, and the comments.
func page(it archive.Item, answers []answer) []byte {
	var b bytes.Buffer
	frontMatter(&b, it)
	if it.Title != "" {
		fmt.Fprintf(&b, "# %s\n\n", escapeInline(oneLine(it.Title)))
	}
	body(&b, it)
	if len(answers) > 0 {
		b.WriteString("## 댓글 · Comments\n\n")
		comments(&b, answers, 0, path.Dir(pagePath(it)))
	}
	return b.Bytes()
}

// frontMatter quotes as JSON does, which is YAML too.
func frontMatter(b *bytes.Buffer, it archive.Item) {
	b.WriteString("---\n")
	field(b, "title", it.Title)
	if d := date(it.Moment); d != "" {
		fmt.Fprintf(b, "date: %s\n", d)
	}
	field(b, "kind", string(it.Kind))
	field(b, "service", string(it.Service))
	field(b, "author", it.Author)
	list(b, "people", it.People)
	list(b, "tags", it.Tags)
	var collections []string
	for _, c := range it.Collections {
		collections = append(collections, collectionWord(c.Kind)+"/"+c.Title)
	}
	list(b, "collections", collections)
	if it.Latitude != nil && it.Longitude != nil {
		fmt.Fprintf(b, "location: [%g, %g]\n", *it.Latitude, *it.Longitude)
	}
	if it.Favorite {
		b.WriteString("favorite: true\n")
	}
	field(b, "id", it.ID)
	b.WriteString("---\n\n")
}

func field(b *bytes.Buffer, key, value string) {
	if value != "" {
		fmt.Fprintf(b, "%s: %s\n", key, quote(value))
	}
}

func list(b *bytes.Buffer, key string, values []string) {
	if len(values) == 0 {
		return
	}
	quoted := make([]string, len(values))
	for i, v := range values {
		quoted[i] = quote(v)
	}
	fmt.Fprintf(b, "%s: [%s]\n", key, strings.Join(quoted, ", "))
}

func quote(s string) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(s) // a string always encodes
	return strings.TrimSuffix(b.String(), "\n")
}

// date says as much as is known: 2019-08, or 2019-08-03T18:22:10+09:00.
func date(m archive.Moment) string {
	switch m.Precision {
	case archive.PrecisionNone:
		return ""
	case archive.PrecisionYear:
		return m.Wall.Format("2006")
	case archive.PrecisionMonth:
		return m.Wall.Format("2006-01")
	case archive.PrecisionDay:
		return m.Wall.Format("2006-01-02")
	}
	return m.Wall.Format("2006-01-02T15:04:05") + m.Offset.String()
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
			fmt.Fprintf(b, "%s\n\n", paragraphs(part, ""))
		}
	}
	for _, m := range media {
		fmt.Fprintf(b, "%s\n\n", show(m, dir))
	}
}

// show returns a picture, a link to another file, or the name of a missing one.
func show(m archive.Media, dir string) string {
	name := escapeInline(oneLine(m.Name))
	switch {
	case m.Path == "":
		return fmt.Sprintf("*(%s: 파일 없음 · missing)*", name)
	case strings.HasPrefix(m.MIME, "image/"):
		return fmt.Sprintf("![%s](%s)", name, link(dir, m.Path))
	case name == "":
		name = path.Base(m.Path)
	}
	return fmt.Sprintf("[%s](%s)", name, link(dir, m.Path))
}

// deepest is how far answers to answers are indented.
const deepest = 8

func comments(b *bytes.Buffer, answers []answer, depth int, dir string) {
	prefix := strings.Repeat("  ", min(depth, deepest))
	for _, a := range answers {
		it := a.item
		fmt.Fprintf(b, "%s- %s\n", prefix, strings.TrimSpace(strings.Join([]string{who(it), minute(it.Moment)}, " ")))
		text := strings.ReplaceAll(it.Text, string(archive.ObjectMark), "")
		if strings.TrimSpace(text) != "" {
			fmt.Fprintf(b, "\n%s  %s\n", prefix, paragraphs(text, prefix+"  "))
		}
		for _, m := range it.Media {
			fmt.Fprintf(b, "\n%s  %s\n", prefix, show(m, dir))
		}
		comments(b, a.answers, depth+1, dir)
	}
}

func who(it archive.Item) string {
	if it.Author == "" {
		return ""
	}
	return "**" + escapeInline(oneLine(it.Author)) + "**"
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// minute is the date for readers: without seconds and zone.
func minute(m archive.Moment) string {
	d, clock, timed := strings.Cut(date(m), "T")
	if !timed {
		return d
	}
	return d + " " + clock[:5]
}
