package message

import (
	"bytes"
	"io"
	"strings"
)

// A Part is a mail or a part of one. Its bytes are valid until the parser is
// given the next mail.
type Part struct {
	Header      Header
	Type        Value // "text/plain" where the mail says nothing
	Disposition Value
	Children    []*Part

	Size int64 // bytes of the body as sent, without line ends
	Cut  bool  // of a mail: it ends within an attachment

	mail     *mail
	from, to int   // the body in mail.kept, or its beginning when it is far
	far      bool  // the body did not fit
	at, end  int64 // the body in the file
	tail     int   // length of the last line's end
}

// mail is what the parts of one mail share.
type mail struct {
	kept   []byte
	reopen func(at, end int64) (io.ReadCloser, error)
}

// IsMultipart reports whether the part is made of others.
func (p *Part) IsMultipart() bool { return len(p.Children) > 0 }

// Head returns the beginning of the body as sent: all of it, unless it is
// larger than the parser keeps.
func (p *Part) Head() []byte { return p.mail.kept[p.from:p.to] }

// IsWhole reports whether Head is the whole body.
func (p *Part) IsWhole() bool { return !p.far }

// Open returns the decoded body.
func (p *Part) Open() (io.ReadCloser, error) {
	var sent io.ReadCloser = io.NopCloser(bytes.NewReader(p.Head()))
	if p.far {
		var err error
		if sent, err = p.mail.reopen(p.at, p.end); err != nil {
			return nil, err
		}
	}
	switch p.encoding() {
	case "base64":
		return readCloser{&base64Reader{r: sent}, sent}, nil
	case "quoted-printable":
		return readCloser{newQuotedReader(sent), sent}, nil
	case "x-uuencode", "uuencode", "x-uue":
		return readCloser{newUUReader(sent), sent}, nil
	}
	return sent, nil
}

type readCloser struct {
	io.Reader
	io.Closer
}

func (p *Part) encoding() string {
	return strings.ToLower(strings.Trim(string(dropComment(p.Header.Get("Content-Transfer-Encoding"))), " \t\"';"))
}

// Bytes returns the decoded Head, at most about limit bytes of it.
func (p *Part) Bytes(limit int) []byte {
	sent := p.Head()
	switch p.encoding() {
	case "base64":
		return decodeBase64(sent[:min(len(sent), limit/3*4)])
	case "quoted-printable":
		return decodeQuoted(nil, sent[:min(len(sent), limit)])
	}
	return sent[:min(len(sent), limit)]
}

// Text returns the decoded Head as UTF-8. What an HTML page says of its
// charset counts after what the mail says.
func (p *Part) Text(limit int, labels ...string) string {
	b := p.Bytes(limit)
	labels = append([]string{string(p.Type.Raw("charset"))}, labels...)
	if p.Type.Name == "text/html" {
		labels = append(labels, metaCharset(b))
	}
	return Decode(b, labels...)
}

// metaCharset returns what the beginning of a page says of its charset.
func metaCharset(page []byte) string {
	head := bytes.ToLower(page[:min(len(page), 4096)])
	for {
		i := bytes.Index(head, []byte("charset"))
		if i < 0 {
			return ""
		}
		head = bytes.TrimLeft(head[i+len("charset"):], " ")
		if len(head) > 0 && head[0] == '=' {
			value := bytes.TrimLeft(head[1:], ` "'`)
			if end := bytes.IndexAny(value, " \"'>;/\r\n\t"); end > 0 {
				return string(value[:end])
			}
		}
	}
}

// Charset returns the label of the first text in the mail, which raw bytes in
// the header mostly share; "" when none says it.
func (p *Part) Charset() string {
	if label := p.Type.Raw("charset"); len(label) > 0 {
		return string(label)
	}
	for _, c := range p.Children {
		if label := c.Charset(); label != "" {
			return label
		}
	}
	return ""
}
