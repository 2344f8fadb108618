package wxr

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/body"
	"dotori/archive/export/posts"
	"dotori/archive/export/shelf"
)

// post writes a post, its comments, and what it shows.
func (s *site) post(a shelf.Answer) {
	it := a.Item
	it.Moment = it.Moment.In(s.x.Zone())
	s.posts++
	number, when, d := s.posts, datesOf(s.clock.date(it.Moment), it.Moment), &s.part.items
	d.open("item")
	d.text("title", escape(it.Title))
	d.field("link", address+"/"+it.ID)
	s.origin(it, when, "urn:uuid:"+export.UUID(it.ID))
	d.text("content:encoded", s.content(it))
	s.row(number, 0, when, s.statusOf(it), "post")
	s.part.shelve(it)
	s.place(it)
	s.comments(it, a.Answers, 0)
	d.close("item")
	if s.base != "" {
		s.attachments(it, number)
	}
}

// origin writes who wrote a post and when, and what it is known by.
func (s *site) origin(it archive.Item, when dates, guid string) {
	d := &s.part.items
	if when.feed != "" {
		d.field("pubDate", when.feed)
	}
	d.text("dc:creator", s.part.author(it.Author))
	fmt.Fprintf(d, "<guid isPermaLink=\"false\">%s</guid>\n", guid)
	d.field("description", "")
}

// row writes what WordPress keeps in its table of posts.
func (s *site) row(number, parent int, when dates, status, kind string) {
	d := &s.part.items
	d.text("excerpt:encoded", "")
	d.field("wp:post_id", number)
	d.text("wp:post_date", when.local)
	d.text("wp:post_date_gmt", when.utc)
	d.text("wp:comment_status", "closed")
	d.text("wp:ping_status", "closed")
	d.text("wp:post_name", "")
	d.text("wp:status", status)
	d.field("wp:post_parent", parent)
	d.field("wp:menu_order", 0)
	d.text("wp:post_type", kind)
	d.text("wp:post_password", "")
	d.field("wp:is_sticky", 0)
}

// statusOf keeps private what was private.
func (s *site) statusOf(it archive.Item) string {
	if s.status == draft || s.status == publish && !posts.IsPrivate(it) {
		return s.status
	}
	return private
}

// content is the body of a post. A [ would begin what WordPress takes for an
// instruction.
func (s *site) content(it archive.Item) string {
	written := body.HTML(it, func(i int, alt string) string {
		return body.Element(it.Media[i], s.addressOf(it.Media[i]), alt)
	})
	return strings.ReplaceAll(written, "[", "&#91;")
}

// addressOf returns where WordPress will find a media: from the root of the
// site that the files are copied to, or "".
func (s *site) addressOf(m archive.Media) string {
	if m.Path == "" || s.base != "" {
		return s.base.Address(m.Path)
	}
	return "/" + s.base.Address(m.Path)
}

// place writes coordinates as WordPress does, for its owner's eyes only.
func (s *site) place(it archive.Item) {
	if it.Latitude == nil || it.Longitude == nil {
		return
	}
	d := &s.part.items
	d.meta("wp:postmeta", "geo_latitude", degrees(*it.Latitude))
	d.meta("wp:postmeta", "geo_longitude", degrees(*it.Longitude))
	d.meta("wp:postmeta", "geo_public", "0")
}

func degrees(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

// attachments writes the files of a post as WordPress knows them: as posts of
// their own, which the importer fetches.
func (s *site) attachments(it archive.Item, parent int) {
	d := &s.part.items
	for i, m := range it.Media {
		if m.Path == "" {
			continue
		}
		s.posts++
		when := datesOf(s.clock.date(it.Moment), it.Moment)
		d.open("item")
		d.text("title", escape(cmp.Or(m.Name, m.Path)))
		d.field("link", address+"/"+it.ID)
		s.origin(it, when, fmt.Sprintf("urn:uuid:%s:%d", export.UUID(it.ID), i))
		d.text("content:encoded", "")
		s.row(s.posts, parent, when, "inherit", "attachment")
		d.text("wp:attachment_url", s.addressOf(m))
		d.meta("wp:postmeta", "_wp_attached_file", strings.TrimPrefix(m.Path, uploads+"/"))
		d.close("item")
	}
}
