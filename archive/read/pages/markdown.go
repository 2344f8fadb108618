package pages

import (
	"fmt"
	"io"
	"path"
	"regexp"
	"strings"

	"dotori/archive"
	"dotori/archive/media"
	"dotori/archive/read/article"
	"dotori/archive/read/blog"
	"dotori/archive/read/page"
	"dotori/archive/text"
)

// largestNote bounds a Markdown file, in bytes.
const largestNote = 16 << 20

// markdown reads a Markdown file as one entry. One that says nothing of when
// it was written is read only when weak is true.
func (r *reading) markdown(name string, weak bool) bool {
	content, ok := r.small(name, largestNote)
	if !ok {
		return true
	}
	content, _ = strings.CutPrefix(strings.ReplaceAll(content, "\r\n", "\n"), "\uFEFF")
	e, content := frontMatter(content)
	stated := e.title != "" || e.moment.Known()
	content = e.heading(content)
	if !stated && !e.moment.Known() && !isDated(name) && !weak {
		return false
	}
	if e.title == "" && !isNotice(name) {
		e.title = titleOfStem(stemOf(name))
	}
	if m, ok := media.DateFromName(path.Base(name)); ok && !e.moment.Known() {
		e.moment = m
	}
	find := blog.Finder{Run: r.Run, Page: name, Owns: func(file string) bool { return owns(name, file) }}
	e.body = article.Compose(blog.Markdown(embeds.ReplaceAllString(content, "![](<$1>)")), find.Find)
	r.illustrate(name, &e)
	if e.isEmpty() && e.title == "" {
		r.Skip(name, "There is nothing written in this file.", "")
		return true
	}
	r.whole([]string{name}, e, pageKind(name))
	return true
}

// pageKind is what a Markdown file is: of those that only a day names, the
// note of that day.
func pageKind(name string) archive.Kind {
	if isDiary(name) || isDated(name) && titleOfStem(stemOf(name)) == "" {
		return archive.Diary
	}
	return archive.Post
}

// embeds is how Obsidian shows pictures: ![[봄.jpg|300]].
var embeds = regexp.MustCompile(`!\[\[([^\]|\n]+)(?:\|[^\]\n]*)?\]\]`)

// small reads a text whole; false when it could not be read, which is warned of.
func (r *reading) small(name string, most int64) (string, bool) {
	f, err := r.Root.Open(name)
	if err != nil {
		r.Skip(name, "This file could not be read.", err.Error())
		return "", false
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, most))
	switch {
	case len(b) == 0 && err != nil:
		r.Skip(name, "This file could not be read.", err.Error())
	case len(b) == 0:
		r.Skip(name, "This file is empty.", "")
	case err != nil:
		r.Warn(&archive.Warning{Path: name, Reason: "This file could not be read to its end.", Detail: err.Error()})
	case int64(len(b)) == most:
		r.Warn(&archive.Warning{Path: name, Reason: "A text is too long; its end was left out.", Detail: fmt.Sprintf("%d MB", most>>20)})
	}
	s, _ := text.Decode(b)
	return s, len(b) > 0
}

// heading takes the first heading for the title, or for the day.
func (e *entry) heading(content string) string {
	line, rest, _ := strings.Cut(strings.TrimLeft(content, "\n"), "\n")
	line = strings.TrimSpace(line)
	words, ok := strings.CutPrefix(line, "# ")
	m, title, isDay := headOf(line)
	switch {
	case isDay && !e.moment.Known():
		e.moment = m
		if e.title == "" {
			e.title = title
		}
	case ok && e.title == "", ok && e.title == strings.TrimSpace(words):
		e.title = page.Clean(strings.Trim(words, "# "))
	default:
		return content
	}
	return rest
}

// field is a line of a front matter in YAML or TOML.
var field = regexp.MustCompile(`^([A-Za-z][\w-]*)\s*[:=]\s*(.*)$`)

// frontMatter reads the lines between --- or +++ above a text, as Jekyll,
// Hugo and Obsidian write them.
func frontMatter(s string) (e entry, rest string) {
	fence := s[:min(3, len(s))]
	if fence != "---" && fence != "+++" {
		return entry{}, s
	}
	head, rest, ok := strings.Cut(s[3:], "\n"+fence)
	if !ok || !strings.HasPrefix(head, "\n") {
		return entry{}, s
	}
	_, rest, _ = strings.Cut(rest, "\n")
	key := ""
	for line := range strings.SplitSeq(head, "\n") {
		if item, ok := strings.CutPrefix(strings.TrimSpace(line), "- "); ok {
			e.set(key, unquote(item))
		} else if m := field.FindStringSubmatch(line); m != nil {
			key = strings.ToLower(m[1])
			for value := range strings.SplitSeq(strings.Trim(m[2], "[]"), ",") {
				e.set(key, unquote(value))
			}
		}
	}
	return e, rest
}

// set takes a field of the front matter.
func (e *entry) set(key, value string) {
	switch {
	case value == "":
	case key == "title" && e.title == "":
		e.title = value
	case key == "title":
		e.title += ", " + value
	case key == "author" || key == "creator":
		e.author = value
	case key == "tags" || key == "tag" || key == "categories" || key == "category" || key == "keywords":
		e.tags = append(e.tags, page.Clean(strings.TrimPrefix(value, "#")))
	case (key == "date" || key == "created" || key == "published" || key == "createdat" || key == "created_at") && !e.moment.Known():
		e.moment = momentIn(value)
	}
}

func unquote(s string) string { return page.Clean(strings.Trim(strings.TrimSpace(s), `"'`)) }
