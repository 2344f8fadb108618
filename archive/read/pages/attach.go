package pages

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"io"
	"strings"

	"dotori/archive"
	"dotori/archive/media"
	"dotori/archive/read/article"
	"dotori/archive/read/tree"
)

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
	for s := range strings.SplitSeq(addressesIn(raw, 0), "\n") {
		m, ok := mediaOf(strings.TrimSpace(s), find)
		if ok && (m.Open != nil || !shown[tree.Key(m.Name)]) {
			e.body.Media = append(e.body.Media, m)
		}
	}
}

// addressesIn returns what a part holds, line by line. CSV holds lists as JSON
// in a cell.
func addressesIn(raw json.RawMessage, depth int) string {
	if s, ok := stringOf(raw); ok {
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
