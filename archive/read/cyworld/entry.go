package cyworld

import (
	"strconv"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/text"
)

// entry is one writing of a minihompy as any dialect has it.
type entry struct {
	id       string
	code     string // cy2me's type
	title    string
	body     string // HTML or plain text
	author   string
	moment   archive.Moment
	undated  string // a date that could not be read
	folder   string
	views    string   // how often it was seen
	scrap    string   // where it was taken from
	private  string   // who may see it; "" when all may, or nothing is said
	images   []string // addresses or names, beside those in the body
	comments []entry
	answer   bool                   // it answers the comment before it
	heading  func(line string) bool // recognises lines before the text itself
	inner    article.Finder         // of its pictures, where they lie in the same file
	number   int                    // in its file, from 1
	line     int
}

// entryOf reads an entry under any of the names that programs give its parts.
func (r *reading) entryOf(o object) entry {
	e := r.entryFrom(o.fields)
	e.number, e.line = o.number, o.line
	return e
}

func (r *reading) entryFrom(f fields) entry {
	e := entry{
		id:     f.text("id", "identity", "contentid", "no", "seq", "번호"),
		code:   f.text("type", "servicetype"),
		title:  f.text("title", "subject", "제목"),
		body:   f.text("content", "contents", "body", "text", "contentmodel", "comment", "message", "memo", "description", "내용", "본문"),
		author: plainText(f.text("writer", "author", "name", "nickname", "writername", "username", "작성자", "글쓴이", "이름")),
		folder: plainText(f.text("foldername", "folder", "boardname", "album", "폴더")),
		views:  clean(f.text("viewcount", "조회수", "조회")),
		scrap:  plainText(f.text("scrap")),
		images: f.texts("image", "imgurl", "images", "photos", "photo", "사진"),
		answer: f.is("isreply"),
	}
	for _, c := range f.list("comments", "replies", "commentlist", "댓글") {
		e.comments = append(e.comments, r.entryFrom(c))
	}
	e.moment, e.undated = r.dateOf(f)
	return e
}

// dateOf reads the date, which may stand in one field or in two.
func (r *reading) dateOf(f fields) (m archive.Moment, unread string) {
	day := f.text("date", "day", "createddate", "createdate", "createdat", "created", "regdate", "writedate", "writtenat", "작성일", "날짜", "등록일")
	clock := f.text("time", "시간")
	s := strings.TrimSpace(day + " " + clock)
	if m, ok := r.epoch(day); ok {
		return m, ""
	}
	if m, ok := text.ParseDate(s); ok {
		return stated(m), ""
	}
	if m, ok := text.FindDate(s); ok {
		return stated(m), ""
	}
	return archive.Moment{}, s
}

// stated is a moment that stands in the archive, no finer than its precision:
// torn clocks such as 21:05:005 come with stray seconds.
func stated(m archive.Moment) archive.Moment {
	m.Origin = archive.OriginArchive
	if m.Precision == archive.PrecisionMinute {
		m.Wall = m.Wall.Truncate(time.Minute)
	}
	return m
}

// epoch reads seconds or milliseconds since 1970, which the service's own
// JSON has.
func (r *reading) epoch(s string) (archive.Moment, bool) {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		return archive.Moment{}, false
	}
	switch len(s) {
	case 13:
		n /= 1000
	case 9, 10:
	default:
		return archive.Moment{}, false
	}
	t := time.Unix(n, 0).UTC()
	if r.zone != nil {
		t = t.In(r.zone)
	}
	m := archive.At(t, archive.PrecisionSecond, archive.OriginArchive)
	_, east := t.Zone()
	m.Offset = archive.EastOf(east)
	return m, true
}

// withoutHeading drops the lines at the head of a page's text that repeat its
// title or date, or that the entry recognises otherwise.
func (e entry) withoutHeading(s string) string {
	for e.heading != nil && s != "" {
		line, rest, _ := strings.Cut(s, "\n")
		line = strings.TrimSpace(line)
		if _, isDate := text.ParseDate(line); line != "" && line != e.title && !isDate && !e.heading(line) {
			break
		}
		s = rest
	}
	return s
}

// plainText returns a title or name that may hold markup and entities.
func plainText(s string) string {
	if strings.ContainsAny(s, "<&") {
		return clean(text.FromHTML(s, nil))
	}
	return clean(s)
}
