package ttxml

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/blog"
)

// compose yields an entry and what was said to it.
func (d *document) compose(e *entry) {
	if e.isEmpty() {
		d.empty++
		return
	}
	d.Begin()
	f := d.files(e.attachments)
	body := article.Compose(e.html(f), f.find)
	it := archive.Item{
		Kind: archive.Post, NativeID: d.nativeID(e), Title: e.title, Text: body.Text, HTML: body.HTML,
		Media: append(body.Media, f.rest()...), Moment: d.moment(firstOf(e.fields["published"], e.fields["created"])),
		Author: e.writer(d.owner), Own: true, Collections: d.shelf(archive.Blog, e.category), Tags: e.tagList(),
		Details: d.details(e), Line: e.line,
	}
	it.Latitude, it.Longitude = e.place()
	id := d.item(it)
	for _, c := range e.talk {
		d.talk(c, id, it.NativeID, e)
	}
}

// html returns the body of an entry with its macros expanded.
func (e *entry) html(f *files) string {
	body := unescapedOnce(e.body)
	if !strings.HasPrefix(e.formatter, "markdown") {
		return expand(withBreaks(body), f.label, func(s string) string { return s })
	}
	var kept []string // Markdown would change what is in the macros
	body = expand(body, f.label, func(s string) string {
		kept = append(kept, s)
		return mark(len(kept) - 1)
	})
	var pairs []string
	for i, s := range kept {
		pairs = append(pairs, mark(i), s)
	}
	return strings.NewReplacer(pairs...).Replace(blog.Markdown(body))
}

// mark stands for a macro while Markdown is read.
func mark(i int) string { return fmt.Sprintf("\uE000%d\uE001", i) }

// nativeID is the blog's own id of an entry. Where the blog has no name, or
// two entries have one id, the time of its creation tells them apart.
func (d *document) nativeID(e *entry) string {
	id, created := e.fields["id"], firstOf(e.fields["created"], e.fields["published"])
	if id == "" {
		return ""
	}
	id = e.kind + "/" + id
	key := d.account + "\n" + id
	before, known := d.seen[key]
	if !known {
		d.seen[key] = created
	}
	if d.account == "" || known && before != created {
		id += "/" + created
	}
	return id
}

// shelf returns where an entry stands: its category and the blog.
func (d *document) shelf(kind archive.CollectionKind, category string) (shelf []archive.Collection) {
	if category != "" {
		shelf = append(shelf, archive.Collection{Kind: kind, Title: category})
	}
	if title := firstOf(d.title, d.account); title != "" && title != category {
		shelf = append(shelf, archive.Collection{Kind: kind, Title: title})
	}
	return shelf
}

// writer is the author of a post: Tistory tells only a number.
func (e *entry) writer(owner string) string {
	if _, err := strconv.Atoi(e.author); err == nil || e.author == "" {
		return owner
	}
	return e.author
}

// place returns where an entry was written, if it says so.
func (e *entry) place() (latitude, longitude *float64) {
	lat, err1 := strconv.ParseFloat(e.fields["latitude"], 64)
	long, err2 := strconv.ParseFloat(e.fields["longitude"], 64)
	inRange := lat >= -90 && lat <= 90 && long >= -180 && long <= 180 && (lat != 0 || long != 0)
	if err1 != nil || err2 != nil || !inRange {
		return nil, nil
	}
	return &lat, &long
}

// details returns what else an entry says.
func (d *document) details(e *entry) []archive.Detail {
	var all facts
	if e.kind != "post" {
		all.add("Type", e.kind)
	}
	all.add("Visibility", e.fields["visibility"])
	if e.isReserved() {
		all.add("Publication", "reserved")
	}
	all.add("Address", e.slogan)
	all.add("Place", strings.Trim(e.fields["location"], "/ "))
	published, modified := d.moment(e.fields["published"]), d.moment(e.fields["modified"])
	if modified.Known() && modified.Wall.Sub(published.Wall).Abs() > aMinute {
		all.add("Modified", modified.Wall.Format(time.DateTime))
	}
	return all
}

// isReserved reports an entry that was to appear after it was saved last. No
// clock is needed for that.
func (e *entry) isReserved() bool {
	published, modified := unix(e.fields["published"]), max(unix(e.fields["modified"]), unix(e.fields["created"]))
	late := modified > 0 && published > modified+int64(aMinute.Seconds())
	return e.fields["appointed"] == "true" || e.fields["visibility"] == "appointed" || late
}
