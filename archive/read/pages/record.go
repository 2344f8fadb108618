package pages

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"html"
	"io"
	"path"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"

	"dotori/archive"
	"dotori/archive/media"
	"dotori/archive/read/article"
	"dotori/archive/read/blog"
	"dotori/archive/read/page"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// record is a row of a list: what crawlers noted of one post, by their names
// for it as [keyOf] folds them.
type record map[string]json.RawMessage

// The names that crawlers and programs give to the parts of a post.
var (
	titleKeys   = []string{"title", "subject", "제목", "글제목", "게시글제목", "articletitle", "posttitle", "headline"}
	bodyKeys    = []string{"contenthtml", "html", "content", "contents", "contenttext", "body", "text", "article", "articlecontent", "내용", "본문", "글내용", "게시글내용", "description", "message", "memo"}
	dateKeys    = []string{"writedate", "createdat", "postedat", "publishedat", "createddate", "creationdate", "regdate", "regdt", "writedt", "registered", "published", "pubdate", "postdate", "date", "datetime", "time", "timestamp", "created", "작성일", "작성일시", "등록일", "등록일시", "작성시간", "날짜", "일시", "addtime"}
	authorKeys  = []string{"authornickname", "writernickname", "nickname", "nick", "writer", "author", "writername", "authorname", "username", "user", "작성자", "글쓴이", "닉네임", "이름"}
	groupKeys   = []string{"cafename", "boardname", "board", "menuname", "menu", "blogname", "카페", "카페명", "게시판", "게시판명", "category", "카테고리", "말머리"}
	addressKeys = []string{"articleurl", "url", "link", "permalink", "href", "posturl", "주소", "링크"}
	idKeys      = []string{"articleid", "id", "postid", "articleno", "no", "번호", "글번호", "게시글번호"}
	cafeKeys    = []string{"cafeid", "clubid", "카페id"}
	viewKeys    = []string{"viewcount", "views", "view", "readcount", "hits", "hit", "조회", "조회수"}
	tagKeys     = []string{"tags", "hashtags", "keywords", "태그"}
	mediaKeys   = []string{"imagesbase64json", "imagesbase64", "images", "image", "imageurls", "imgs", "photos", "pictures", "media", "files", "attachments", "이미지", "사진", "첨부", "첨부파일"}
	otherKeys   = []string{"phototakentime", "sendername", "participants", "conversationid", "mimetype"} // of other services' files
	talkKeys    = []string{"commentsjson", "comments", "commentlist", "replies", "댓글"}
)

// keyOf returns what equal names of a part have in common.
func keyOf(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune("_-.()", r) {
			return -1
		}
		return r
	}, text.Fold(name))
}

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
	var s string
	var n json.Number
	var list []json.RawMessage
	switch {
	case len(raw) == 0 || depth > 3:
		return ""
	case json.Unmarshal(raw, &s) == nil:
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
	title, body := r.raw(titleKeys) != nil, strings.TrimSpace(r.text(bodyKeys)) != ""
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

// attach adds pictures that the body does not show: addresses, data: URLs or
// bare base64, one or a list of them, or objects around them.
func (e *entry) attach(raw json.RawMessage, find article.Finder) {
	if len(raw) == 0 {
		return
	}
	shown := map[string]bool{}
	for _, m := range e.body.Media {
		shown[tree.Key(m.Name)] = true
	}
	for _, s := range strings.FieldsFunc(addressesIn(raw, 0), func(r rune) bool { return r == '\n' }) {
		m, ok := mediaOf(strings.TrimSpace(s), find)
		if ok && (m.Open != nil || !shown[tree.Key(m.Name)]) {
			e.body.Media = append(e.body.Media, m)
		}
	}
}

// addressesIn returns what a part holds, line by line. CSV holds lists as JSON
// in a cell.
func addressesIn(raw json.RawMessage, depth int) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		if s = strings.TrimSpace(s); depth < 3 && (strings.HasPrefix(s, "[") || strings.HasPrefix(s, "{")) && json.Valid([]byte(s)) {
			return addressesIn(json.RawMessage(s), depth+1)
		}
		return s
	}
	var list []json.RawMessage
	if depth > 3 || json.Unmarshal(raw, &list) != nil {
		return textOf(objectOf(raw).raw([]string{"base64", "data", "originurl", "src", "url", "path", "file", "filename", "name"}), 2)
	}
	var lines []string
	for _, one := range list {
		lines = append(lines, addressesIn(one, depth+1))
	}
	return strings.Join(lines, "\n")
}

func mediaOf(s string, find article.Finder) (archive.Media, bool) {
	if s == "" {
		return archive.Media{}, false
	}
	if strings.HasPrefix(s, "data:") {
		return article.Inline(s)
	}
	if m, ok := bare(s); ok {
		return m, true
	}
	return find(article.Ref{Use: article.Picture, Addresses: []string{s}})
}

// bare reads a picture that is base64 without more.
func bare(s string) (archive.Media, bool) {
	if len(s) < 300 || strings.ContainsAny(s[:64], ":. ") {
		return archive.Media{}, false
	}
	b, err := base64.RawStdEncoding.DecodeString(strings.TrimRight(s, "="))
	if err != nil {
		return archive.Media{}, false
	}
	kind, mime := media.Sniff(b[:min(len(b), media.SniffLen)], "")
	if kind != archive.Photo && kind != archive.Video && kind != archive.Audio {
		return archive.Media{}, false
	}
	return archive.Media{Name: "inline" + media.Ext(mime), MIME: mime, Open: func() (io.ReadCloser, error) {
		return io.NopCloser(bytes.NewReader(b)), nil
	}}, true
}

// commentsIn reads a list of comments, which in CSV stands as JSON in a cell.
func commentsIn(raw json.RawMessage) (found []comment) {
	var cell string
	if json.Unmarshal(raw, &cell) == nil {
		raw = json.RawMessage(cell)
	}
	var list []json.RawMessage
	if json.Unmarshal(raw, &list) != nil {
		return nil
	}
	for _, one := range list {
		r := objectOf(one)
		c := comment{author: oneLine(r.text(authorKeys)), body: plain(r.text(append([]string{"comment", "commenttext", "reply"}, bodyKeys...))), moment: r.moment()}
		if r == nil {
			c.body = plain(textOf(one, 0))
		}
		found = append(found, c)
		for _, answer := range commentsIn(r.raw(append([]string{"children"}, talkKeys...))) {
			answer.answer = true
			found = append(found, answer)
		}
	}
	return found
}

func plain(s string) string {
	if markup.MatchString(s) {
		return text.FromHTML(s, nil)
	}
	return html.UnescapeString(s)
}
