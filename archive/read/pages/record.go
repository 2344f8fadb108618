package pages

import (
	"bytes"
	"encoding/json"
	"html"
	"path"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/blog"
	"dotori/archive/read/page"
	"dotori/archive/text"
)

// record is a row of a list: what crawlers noted of one post, by their names
// for it as [keyOf] folds them.
type record map[string]json.RawMessage

// raw returns the first part of the names that is there.
func (r record) raw(keys []string) json.RawMessage {
	for _, k := range keys {
		if v := r[k]; len(v) > 0 && string(v) != "null" && string(v) != `""` && string(v) != "[]" {
			return v
		}
	}
	return nil
}

// text returns a part as text: a string, a number, or what an object calls its name.
func (r record) text(keys []string) string { return textOf(r.raw(keys), 0) }

func textOf(raw json.RawMessage, depth int) string {
	var n json.Number
	var list []json.RawMessage
	s, isString := stringOf(raw)
	switch {
	case len(raw) == 0 || depth > 3:
		return ""
	case isString:
		return s
	case json.Unmarshal(raw, &n) == nil:
		return n.String()
	case json.Unmarshal(raw, &list) == nil:
		var lines []string
		for _, one := range list {
			lines = append(lines, textOf(one, depth+1))
		}
		return strings.Join(lines, "\n")
	}
	return textOf(objectOf(raw).raw([]string{"displayname", "nickname", "nick", "name", "text", "title", "value", "url"}), depth+1)
}

// stringOf reads a string; most need no more than to lose their quotation marks.
func stringOf(raw json.RawMessage) (s string, ok bool) {
	if len(raw) < 2 || raw[0] != '"' {
		return "", false
	}
	if bytes.IndexByte(raw, '\\') < 0 && utf8.Valid(raw) {
		return string(raw[1 : len(raw)-1]), true
	}
	return s, json.Unmarshal(raw, &s) == nil
}

// objectOf reads an object; nil when raw is none.
func objectOf(raw json.RawMessage) record {
	var fields map[string]json.RawMessage
	if json.Unmarshal(raw, &fields) != nil {
		return nil
	}
	r := make(record, len(fields))
	for k, v := range fields {
		r[keyOf(k)] = v
	}
	return r
}

// isPost reports whether a record is somebody's writing: words, and who wrote
// them or when. Lists of other things have titles and descriptions, too.
func (r record) isPost() bool {
	if r.raw(otherKeys) != nil {
		return false
	}
	title, body := r.raw(titleKeys) != nil, r.raw(bodyKeys) != nil
	date, author := r.moment().Known(), r.raw(authorKeys) != nil
	return body && (date || title && author) || title && date && author
}

// moment reads when a record was written.
func (r record) moment() archive.Moment {
	for _, k := range dateKeys {
		s := strings.TrimSpace(textOf(r[k], 2))
		if m, ok := text.ParseDate(s); ok {
			return page.Stated(m)
		}
		if m := instant(s); m.Known() {
			return m
		}
		if m := momentIn(s); m.Known() && len(s) < 60 {
			return m
		}
	}
	return archive.Moment{}
}

// instant reads seconds or milliseconds since 1970.
func instant(s string) archive.Moment {
	n, err := strconv.ParseFloat(s, 64)
	if err != nil || n < 3e8 || n > 5e12 {
		return archive.Moment{}
	}
	if n > 1e11 {
		n /= 1000
	}
	m := archive.At(time.Unix(int64(n), 0).UTC(), archive.PrecisionSecond, archive.OriginArchive)
	m.Offset = archive.EastOf(0)
	return m
}

var markup = regexp.MustCompile(`(?i)<(?:p|br|div|span|img|a|b|table|li|h[1-6])\b[^>]*>`)

// entry makes an entry of a record in a file.
func (r record) entry(run *reading, name string) entry {
	e := entry{title: page.Clean(html.UnescapeString(r.text(titleKeys))), author: oneLine(r.text(authorKeys)), moment: r.moment(), account: page.Clean(r.text(cafeKeys))}
	find := blog.Finder{Run: run.Run, Page: name, Owns: func(string) bool { return true }}
	if body := r.text(bodyKeys); markup.MatchString(body) {
		e.body = article.Compose(body, find.Find)
	} else {
		e.body.Text = page.Clean(html.UnescapeString(body))
	}
	e.attach(r.raw(mediaKeys), find.Find)
	for tag := range strings.SplitSeq(strings.ReplaceAll(r.text(tagKeys), ",", "\n"), "\n") {
		if tag = page.Clean(strings.TrimPrefix(strings.TrimSpace(tag), "#")); tag != "" {
			e.tags = append(e.tags, tag)
		}
	}
	if group := oneLine(page.Clean(r.text(groupKeys))); group != "" {
		e.group = archive.Collection{Kind: archive.Board, Title: group}
	}
	address := article.Web(strings.TrimSpace(r.text(addressKeys)))
	e.note("Address", address)
	e.note("Views", r.text(viewKeys))
	e.id = nativeID(page.Clean(r.text(idKeys)), e.account, address)
	e.comments = commentsIn(r.raw(talkKeys))
	return e
}

// nativeID is the id of a post where it is one of a café, or an address of a
// post. Numbers of other lists begin again in each.
func nativeID(id, account, address string) string {
	if id != "" && account != "" {
		return id
	}
	if u := path.Base(address); account == "" && strings.ContainsAny(u, "0123456789") {
		return page.Clean(address)
	}
	return ""
}
