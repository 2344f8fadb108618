package tistory

import (
	"crypto/md5"
	"encoding/hex"
	"path"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/read/blog"
	"dotori/archive/read/page"
	"dotori/archive/text"
)

// feedDate begins the line of a post's date.
const feedDate = "*발행: "

// link is an address of a post.
type link struct{ blog, id, url, list string }

// markdown reads a post that helloSaltedCaramel/tistory-backup took from the
// feed: "# 제목", "*발행: …*", "---" and the body as HTML.
func (r *reading) markdown(name, content string) {
	title, rest, _ := strings.Cut(strings.TrimPrefix(content, "# "), "\n")
	facts, body, ok := strings.Cut(rest, "\n---\n")
	if !ok {
		facts, body = rest, ""
	}
	l := r.addressOf(name)
	it := archive.Item{Title: page.Clean(title), Account: l.blog, NativeID: l.id, Moment: feedMoment(facts, name), Collections: collections("", l.blog)}
	if l.url != "" {
		it.Details = []archive.Detail{{Name: "Address", Value: l.url}}
		it.Files = []string{l.list}
	}
	r.compose(post{Item: it, name: name, body: blog.Markdown(body)})
}

// feedMoment reads the date line, else the name of the file.
func feedMoment(facts, name string) archive.Moment {
	_, line, _ := strings.Cut(facts, feedDate)
	stamp, _, _ := strings.Cut(line, "*")
	if t, err := time.Parse(time.RFC1123Z, strings.TrimSpace(stamp)); err == nil && t.Year() >= 1990 && t.Year() < 2100 {
		m := archive.At(t, archive.PrecisionSecond, archive.OriginArchive)
		_, east := t.Zone()
		m.Offset = archive.EastOf(east)
		return m
	}
	d := mdName.FindStringSubmatch(path.Base(name))
	m, ok := text.ParseDate(d[1] + "-" + d[2] + "-" + d[3])
	if ok {
		m.Origin = archive.OriginFilename
	}
	return m
}

// addressOf returns the address of a post: the program names each file after
// the MD5 of it and lists all of them in history.db, which is a text.
func (r *reading) addressOf(name string) link {
	if r.feed == nil {
		r.feed = map[string]link{}
		for _, list := range r.Files {
			if path.Base(list) == "history.db" {
				r.history(list)
			}
		}
	}
	return r.feed[mdName.FindStringSubmatch(path.Base(name))[4]]
}

func (r *reading) history(list string) {
	content, ok := r.Page(list, nil)
	if !ok {
		return
	}
	for url := range strings.Lines(content) {
		url = strings.TrimSpace(url)
		if m := address.FindStringSubmatch(url); m != nil {
			sum := md5.Sum([]byte(url))
			r.feed[hex.EncodeToString(sum[:])] = link{blog: m[1], id: m[2], url: page.Clean(url), list: list}
		}
	}
}
