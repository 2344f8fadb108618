package flickr

import (
	"encoding/json"
	"path"
	"regexp"
	"strings"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/clock"
	"dotori/archive/read/jsonlist"
	"dotori/archive/read/page"
	"dotori/archive/text"
)

// comment is one on a picture, or one of the owner on others' pictures.
type comment struct {
	User, Comment, Date, Created, URL jsonlist.Word
	Address                           jsonlist.Word `json:"comment_url"`
	Photo                             jsonlist.Word `json:"photo_url"`
}

// comment yields one on a picture of the owner.
func (r *reading) comment(c comment, on archive.Item, parent, name string) {
	it, ok := r.commentOf(c, name)
	if !ok {
		return
	}
	it.Parent, it.Account, it.Collections = parent, on.Account, on.Collections
	it.Author = page.Clean(string(c.User))
	if it.Author != "" && (it.Author == r.nsid || it.Author == on.Account) {
		it.Own = true
	}
	if it.Own && r.name != "" {
		it.Author = r.name
	}
	r.comments[string(c.URL)] = c.URL != ""
	r.Item(it)
}

// commentOf makes an item of a comment that says something.
func (r *reading) commentOf(c comment, name string) (archive.Item, bool) {
	body := article.Compose(strings.ReplaceAll(string(c.Comment), "\n", "<br>"), nil)
	it := archive.Item{Kind: archive.Comment, Text: body.Text, HTML: body.HTML, Files: []string{name}, Moment: r.served(string(c.Date + c.Created))}
	for _, address := range []jsonlist.Word{c.URL, c.Address, c.Photo} {
		if s := page.Clean(string(address)); s != "" {
			it.Details = []archive.Detail{{Name: "Address", Value: s}}
			break
		}
	}
	return it, it.Text != ""
}

// pacific is the zone of what Flickr's servers date.
const pacific = "America/Los_Angeles"

// served reads a date of Flickr's servers.
func (r *reading) served(s string) archive.Moment {
	m, ok := text.ParseDate(strings.TrimSpace(s))
	if !ok || r.servers == nil {
		return archive.Moment{}
	}
	return clock.In(m.In(r.servers), r.Zone)
}

// mine is the name of what the owner wrote on others' pictures, albums and galleries.
var mine = regexp.MustCompile(`(?i)^(?:photos|sets|galleries)_comments_part\d+\.json$`)

// written yields what the owner wrote elsewhere.
func (r *reading) written() {
	for _, name := range r.Files {
		if r.Done() {
			return
		}
		if r.homes[path.Dir(name)] && mine.MatchString(path.Base(name)) {
			r.writtenIn(name)
		}
	}
}

func (r *reading) writtenIn(name string) {
	in, err := r.Open(name)
	if err != nil {
		r.Skip(name, "This file could not be read.", err.Error())
		return
	}
	defer in.Close()
	r.Begin()
	for raw, err := range jsonlist.Each(in, largest, func(field string) bool { return field == "comments" }) {
		if r.Done() {
			return
		}
		if err != nil {
			r.Warn(&archive.Warning{Path: name, Reason: "The comments behind this place could not be read.", Detail: err.Error(), Skipped: !r.Used(name)})
			return
		}
		r.own(raw, name)
	}
	if !r.Used(name) {
		r.Skip(name, "There are no comments in this file that are not with their pictures.", "")
	}
}

// own yields a comment of the owner, unless it stood with the owner's picture.
func (r *reading) own(raw json.RawMessage, name string) {
	var c comment
	if json.Unmarshal(raw, &c) != nil {
		return
	}
	if r.comments[string(c.Address)] {
		return
	}
	if it, ok := r.commentOf(c, name); ok {
		it.Own, it.Author, it.Account = true, r.name, r.nsid
		r.Item(it)
	}
}
