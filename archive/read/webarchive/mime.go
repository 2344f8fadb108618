package webarchive

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime"
	"mime/quotedprintable"
	"net/textproto"
	"strings"

	"dotori/archive/read/page"
)

// part is one of the files in a web archive.
type part struct {
	kind, charset string // of its content
	location, cid string
	encoding      string
	raw           []byte
}

const (
	deepestPart = 5
	mostParts   = 10_000
)

// split takes an entity apart: head, empty line, body, which may hold others.
func (w *Archive) split(entity []byte, depth int) {
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
	words := mime.WordDecoder{CharsetReader: func(charset string, in io.Reader) (io.Reader, error) {
		b, err := io.ReadAll(in)
		return strings.NewReader(page.DecodeAs(b, charset)), err
	}}
	if decoded, err := words.DecodeHeader(s); err == nil {
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
