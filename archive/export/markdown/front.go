package markdown

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/md"
	"dotori/archive/export/posts"
)

// front is what both programs know of a page; the rest is ours.
type front struct {
	title  string
	date   time.Time // zero = not known
	tags   []string
	shelf  []string // titles of collections
	secret bool     // a site leaves the page out
	own    []byte   // lines of further facts
}

// write writes the front matter. Hugo keeps further facts apart from its own;
// Obsidian shows only those that stand beside the others.
func (f front) write(b *bytes.Buffer, to flavour) {
	b.WriteString("---\n")
	md.Field(b, "title", f.title)
	if !f.date.IsZero() {
		fmt.Fprintf(b, "date: %s\n", f.date.Format(time.RFC3339))
	}
	if to == hugo {
		fmt.Fprintf(b, "draft: %t\n", f.secret)
		md.List(b, "categories", f.shelf)
		md.List(b, "tags", f.tags)
		b.WriteString("params:\n")
		b.Write(bytes.ReplaceAll(append([]byte("  "), bytes.TrimSuffix(f.own, []byte("\n"))...), []byte("\n"), []byte("\n  ")))
		b.WriteString("\n")
	} else {
		md.List(b, "tags", wikiTags(f.tags))
		b.Write(f.own)
	}
	b.WriteString("---\n\n")
}

// wikiTags writes tags as Obsidian takes them: without spaces and signs.
func wikiTags(tags []string) (all []string) {
	for _, t := range tags {
		words := strings.FieldsFunc(t, func(r rune) bool { return r != '/' && posts.Slug(string(r), 1) == "" })
		if t = strings.Join(words, "-"); t != "" {
			all = append(all, t)
		}
	}
	return all
}

// factsOf returns what an item is beside its page.
func factsOf(it archive.Item, when time.Time) front {
	var own bytes.Buffer
	md.Field(&own, "id", it.ID)
	md.Field(&own, "kind", string(it.Kind))
	md.Field(&own, "service", string(it.Service))
	md.Field(&own, "answers", it.Parent)
	md.Field(&own, "when", export.Date(it.Moment))
	md.Field(&own, "author", it.Author)
	md.List(&own, "people", it.People)
	md.List(&own, "collections", shelves(it))
	if it.Latitude != nil && it.Longitude != nil {
		fmt.Fprintf(&own, "location: [%g, %g]\n", *it.Latitude, *it.Longitude)
	}
	flag(&own, "favorite", it.Favorite)
	flag(&own, "hidden", it.Hidden)
	flag(&own, "untitled", it.Title == "")
	md.List(&own, "details", details(it))
	f := front{title: posts.Heading(it, letters), date: when, tags: it.Tags, own: own.Bytes()}
	f.secret = it.Kind == archive.Mail || posts.IsPrivate(it)
	for _, c := range it.Collections {
		if c.Title != "" {
			f.shelf = append(f.shelf, c.Title)
		}
	}
	return f
}

func flag(b *bytes.Buffer, key string, set bool) {
	if set {
		fmt.Fprintf(b, "%s: true\n", key)
	}
}

func shelves(it archive.Item) (all []string) {
	for _, c := range it.Collections {
		all = append(all, export.CollectionWord(c.Kind)+"/"+c.Title)
	}
	return all
}

func details(it archive.Item) (all []string) {
	for _, d := range it.Details {
		all = append(all, d.Name+": "+d.Value)
	}
	return all
}
