package markdown

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/posts"
)

// letters is how many of a title are in the name of its page.
const letters = 40

// postName is the date, the title or first words, and what tells an item from
// others of the same: 2003-05-12-봄-소풍-1a2b3c.
func postName(it archive.Item) string {
	name := cmp.Or(day(it.Moment), "undated")
	if slug := posts.Slug(posts.Heading(it, letters), letters); slug != "" {
		name += "-" + slug
	}
	return name + "-" + it.ID[:6]
}

// day is the date of a moment as far as it is known, without the time.
func day(m archive.Moment) string {
	d := export.Date(m)
	return d[:min(len(d), len("2003-05-12"))]
}

// room is a chat.
type room struct {
	service archive.Service
	title   string
}

// roomOf returns the chat that an item was said in.
func roomOf(it archive.Item) (room, bool) {
	i := slices.IndexFunc(it.Collections, func(c archive.Collection) bool { return c.Kind == archive.Chat })
	if i >= 0 {
		return room{it.Service, it.Collections[i].Title}, true
	}
	return room{service: it.Service}, it.Kind == archive.Message
}

// name is the folder of the room's pages.
func (r room) name() string {
	sum := sha256.Sum256([]byte(string(r.service) + "\n" + r.title))
	return cmp.Or(posts.Slug(r.title, letters), posts.Slug(string(r.service), letters)) + "-" + hex.EncodeToString(sum[:4])
}

// heading is what the room is called on its pages.
func (r room) heading() string { return cmp.Or(r.title, string(r.service)) }
