package gallery

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"

	"dotori/archive"
	"dotori/archive/export/shelf"
)

// What has no collection of its own is shown as one of these.
const (
	goods    archive.CollectionKind = "goods"    // products and orders
	comments archive.CollectionKind = "comments" // on what is not here
)

// shape says how the items of a section are shown.
type shape int

// The shapes of sections.
const (
	tiles shape = iota // pictures and cards
	rows               // titles that lead to a page each
	wall               // entries in full
	talk               // bubbles
)

// sort is a kind of section: a list of its sections stands in its folder.
type sort struct {
	kind        archive.CollectionKind
	dir         string // of its pages
	word        string // of the site, for all of them
	shape       shape
	most, least int  // of a page
	byMonth     bool // headings are months, not years
}

// sorts lists the kinds of sections in the order in which they are shown.
func sorts() []sort {
	return []sort{
		{archive.Album, "albums", "Albums", tiles, 300, 300, false},
		{archive.DiaryFolder, "diaries", "Diaries", rows, 150, 100, false},
		{archive.Board, "boards", "Boards", rows, 150, 100, false},
		{archive.Blog, "blogs", "Blogs", rows, 150, 100, false},
		{archive.GuestbookWall, "guestbooks", "Guestbooks", wall, 100, 60, false},
		{archive.Chat, "chats", "Chats", talk, 600, 300, true},
		{archive.MailFolder, "mails", "Mail", rows, 150, 100, false},
		{goods, "goods", "Shop", rows, 150, 100, false},
		{comments, "comments", "Comments on what is not here", wall, 100, 60, false},
	}
}

// sectionKey tells sections apart. A user's own album has no service.
type sectionKey struct {
	kind    archive.CollectionKind
	service archive.Service
	title   string
}

// section is an album, a diary, a wall, a room …
type section struct {
	key sectionKey
	sort
	cuts
	refs        []shelf.Ref // of its items, but for a chat
	count       int
	months      map[month]int // items
	first, last archive.Moment
	cover       cover
}

// page is the name of the n-th page of the section, counted from 1.
func (s *section) page(n int) string { return numbered(s.dir+"/"+s.id(), n) }

// id names the section within its sort. It comes from what the section is, so
// that it stays when others are added.
func (s *section) id() string {
	sum := sha256.Sum256([]byte(string(s.key.service) + "\x00" + s.key.title))
	return hex.EncodeToString(sum[:6])
}

func numbered(name string, n int) string {
	if n > 1 {
		name = fmt.Sprintf("%s-%d", name, n)
	}
	return name + ".html"
}

// span is the year or the month under which the section shows a moment.
func (o sort) span(m archive.Moment) month {
	if o.byMonth {
		return monthOf(m)
	}
	return month{Year: m.FirstYear()}
}

// add counts an item, which takes the next place on the pages.
func (s *section) add(it archive.Item) {
	s.count++
	s.months[monthOf(it.Moment)]++
	if it.Moment.Known() {
		if !s.first.Known() {
			s.first = it.Moment
		}
		s.last = it.Moment
	}
	s.next(s.span(it.Moment))
}

// name is the title of the section, or that of its service.
func (s *section) name(w words) string {
	if s.key.title != "" {
		return s.key.title
	}
	return w.service(s.key.service)
}

func itoa(n int) string { return strconv.Itoa(n) }

// mark is the name of an item for its page and its place in pages. The list of
// items holds only ids of hex digits.
func mark(it archive.Item) string { return string(it.Kind) + "-" + it.ID }
