package pages

import (
	"bytes"
	"encoding/base64"
	"io"
	"io/fs"
	"mime"
	"mime/quotedprintable"
	"net/textproto"
	"net/url"
	"path"
	"strings"

	"dotori/archive"
	"dotori/archive/media"
	"dotori/archive/read/article"
	"dotori/archive/read/page"
	"dotori/archive/text"
)

// largestArchive bounds a web archive, in bytes.
const largestArchive = 64 << 20

// archive reads a web archive (RFC 2557), as Internet Explorer and Chrome save
// them: of its pages, the one with the most words.
func (r *reading) archive(name string) bool {
	b, err := readAll(r.Root, name)
	if err != nil && len(b) == 0 {
		r.Skip(name, "This file could not be read.", err.Error())
		return true
	}
	if err != nil {
		r.Warn(&archive.Warning{Path: name, Reason: "This file could not be read to its end.", Detail: err.Error()})
	}
	w := webFile{}
	w.split(b, 0)
	shown, p := w.main()
	if p == nil {
		r.Skip(name, "There is no page in this web archive.", "")
		return true
	}
	w.shown = shown
	e, reason := entryOf(p, w.find)
	if reason != "" {
		r.Skip(name, reason, "")
		return true
	}
	r.whole([]string{name}, e, archive.Post)
	return true
}

func readAll(root fs.FS, name string) ([]byte, error) {
	f, err := root.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, largestArchive))
}

// part is one of the files in a web archive.
type part struct {
	kind, charset string // of its content
	location, cid string
	encoding      string
	raw           []byte
}

// webFile is a web archive taken apart. Its parts share the file's bytes;
// they are decoded when they are asked for.
type webFile struct {
	parts []part
	shown int // the part that is the page
	base  string
}

const (
	deepestPart = 5
	mostParts   = 10_000
)

// split takes an entity apart: head, empty line, body, which may hold others.
func (w *webFile) split(entity []byte, depth int) {
	head, body := cutHead(entity)
	kind, params, _ := mime.ParseMediaType(head.Get("Content-Type"))
	if depth == 0 {
		w.base = plainHeader(head.Get("Snapshot-Content-Location"))
	}
	boundary := params["boundary"]
	if strings.HasPrefix(kind, "multipart/") && boundary != "" && depth < deepestPart {
		for inner := range entities(body, boundary) {
			if len(w.parts) < mostParts {
				w.split(inner, depth+1)
			}
		}
		return
	}
	w.parts = append(w.parts, part{kind: kind, charset: params["charset"], location: plainHeader(head.Get("Content-Location")),
		cid: strings.Trim(head.Get("Content-Id"), "<> "), encoding: strings.ToLower(strings.TrimSpace(head.Get("Content-Transfer-Encoding"))), raw: body})
}

// plainHeader undoes what long or Korean headers are wrapped in.
func plainHeader(s string) string {
	if decoded, err := new(mime.WordDecoder).DecodeHeader(s); err == nil {
		s = decoded
	}
	return page.Clean(strings.Join(strings.Fields(s), ""))
}

// cutHead reads the headers of an entity.
func cutHead(entity []byte) (textproto.MIMEHeader, []byte) {
	head := textproto.MIMEHeader{}
	key := ""
	for len(entity) > 0 {
		line, rest, _ := bytes.Cut(entity, []byte("\n"))
		entity = rest
		s := strings.TrimRight(string(line[:min(len(line), longestHeader)]), "\r")
		if s == "" {
			break
		}
		if name, value, ok := strings.Cut(s, ":"); ok && s[0] != ' ' && s[0] != '\t' {
			key = textproto.CanonicalMIMEHeaderKey(strings.TrimSpace(name))
			head[key] = []string{strings.TrimSpace(value)}
		} else if key != "" && len(head[key][0]) < longestHeader {
			head[key][0] += " " + strings.TrimSpace(s)
		}
	}
	return head, entity
}

const longestHeader = 64 << 10

// entities yields what stands between the boundaries of a multipart body.
func entities(body []byte, boundary string) func(func([]byte) bool) {
	mark := []byte("--" + boundary)
	return func(yield func([]byte) bool) {
		start, at := -1, 0
		for at <= len(body) {
			end := bytes.IndexByte(body[at:], '\n')
			line := body[at:]
			if end >= 0 {
				line = body[at : at+end]
			}
			if bytes.HasPrefix(line, mark) {
				if start >= 0 && !yield(body[start:at]) {
					return
				}
				start = at + len(line) + 1
				if bytes.HasPrefix(line[len(mark):], []byte("--")) {
					return
				}
			}
			if end < 0 {
				break
			}
			at += end + 1
		}
		if start >= 0 && start < len(body) { // its end is missing
			yield(body[start:])
		}
	}
}

// decoded returns the content of a part; what is broken at its end is left out.
func (p part) decoded() io.Reader {
	switch raw := bytes.NewReader(p.raw); p.encoding {
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, &lenient{r: raw})
	case "quoted-printable":
		return quotedprintable.NewReader(raw)
	default:
		return raw
	}
}

// lenient passes over what is no base64.
type lenient struct{ r io.Reader }

func (l *lenient) Read(b []byte) (int, error) {
	n, err := l.r.Read(b)
	kept := 0
	for _, c := range b[:n] {
		if c == '+' || c == '/' || c == '=' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' {
			b[kept] = c
			kept++
		}
	}
	return kept, err
}

// main returns the page with the most words, the first of equals.
func (w *webFile) main() (shown int, best *page.Page) {
	most := -1
	for i, part := range w.parts {
		if part.kind != "text/html" && part.kind != "application/xhtml+xml" {
			continue
		}
		b, _ := io.ReadAll(io.LimitReader(part.decoded(), largestNote))
		p := page.Parse(page.DecodeAs(b, part.charset), rules)
		if p.Address == "" {
			p.Address = firstOf(w.base, part.location)
		}
		words := len(page.Words(p.Content))
		if best == nil || words > 2*most && words > fewWords {
			if best != nil {
				inherit(p, best)
			}
			best, shown, most = p, i, max(words, 0)
		}
	}
	return shown, best
}

func firstOf(addresses ...string) string {
	for _, a := range addresses {
		if strings.HasPrefix(a, "http") {
			return a
		}
	}
	return ""
}

// find is an [article.Finder] among the parts.
func (w *webFile) find(ref article.Ref) (archive.Media, bool) {
	for _, address := range ref.Addresses {
		if m, ok := w.media(address); ok {
			return m, true
		}
	}
	if ref.Use == article.Link {
		return archive.Media{}, false
	}
	return article.Lost(ref.Addresses[0])
}

func (w *webFile) media(address string) (archive.Media, bool) {
	full := w.resolve(address)
	for _, part := range w.parts {
		if part.location == "" && part.cid == "" || part.location != full && part.location != address && "cid:"+part.cid != address {
			continue
		}
		head := make([]byte, media.SniffLen)
		n, _ := io.ReadFull(part.decoded(), head)
		kind, mimeType := media.Sniff(head[:n], "")
		if kind != archive.Photo && kind != archive.Video && kind != archive.Audio {
			return archive.Media{}, false
		}
		return archive.Media{Name: part.name(mimeType), MIME: mimeType, Open: func() (io.ReadCloser, error) {
			return io.NopCloser(part.decoded()), nil
		}}, true
	}
	return archive.Media{}, false
}

// resolve returns an address as seen from the page.
func (w *webFile) resolve(address string) string {
	base, err := url.Parse(firstOf(w.parts[w.shown].location, w.base))
	if err != nil {
		return address
	}
	ref, err := base.Parse(address)
	if err != nil {
		return address
	}
	return ref.String()
}

// name returns the name of the file that a part was.
func (p part) name(mimeType string) string {
	if m, ok := article.Lost(p.location); ok && path.Ext(m.Name) != "" && len(m.Name) < 200 {
		return text.NFC(m.Name)
	}
	return "picture" + media.Ext(mimeType)
}
