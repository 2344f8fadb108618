package mail

import (
	"bytes"
	"fmt"
	"io"
	"net/url"
	"path"
	"regexp"
	"strings"

	"dotori/archive"
	"dotori/archive/media"
	"dotori/archive/read/mail/message"
)

// attachment is a file that came with a mail.
type attachment struct {
	name     string
	cid      string // Content-ID, without brackets
	location string // Content-Location
	number   int    // of the file in the mail, from 1
	size     int64  // as sent
	picture  bool
	shown    bool // it has its place among the media
	path     string
	open     func() (io.ReadCloser, error) // nil when the mail does not hold it
}

func newAttachment(p *message.Part, labels []string, number int) *attachment {
	a := &attachment{
		cid:      strings.Trim(message.OneLine(p.Header.Get("Content-ID")), "<> "),
		location: message.OneLine(p.Header.Get("Content-Location")),
		number:   number,
		size:     p.Size,
		name:     nameOf(p, labels),
		open:     p.Open,
	}
	a.picture = isPicture(p.Type.Name, a.name)
	if name, ok := strings.CutPrefix(a.name, "Deleted: "); ok && p.Type.Name == "text/x-moz-deleted" {
		a.name, a.open = name, nil
	}
	if p.Size == 0 || len(p.Header.Get("X-Mozilla-External-Attachment-URL")) > 0 {
		a.open = nil
	}
	return a
}

// media returns the attachment as media of an item.
func (a *attachment) media() archive.Media {
	switch {
	case a.path != "":
		return archive.Media{Name: a.name, Path: a.path}
	case a.open == nil:
		return archive.Media{Name: a.name, Missing: true}
	}
	return archive.Media{Name: a.name, Open: a.open}
}

// address is how a page that we make names the attachment.
func (a *attachment) address() string { return fmt.Sprintf("part:%d", a.number) }

// answers reports whether an address in a page means the attachment.
func (a *attachment) answers(address string) bool {
	if cid, ok := contentID(address); ok {
		return a.cid != "" && (strings.EqualFold(a.cid, cid) || cid == a.name)
	}
	local := !strings.Contains(address, ":") && !strings.HasPrefix(address, "//") || strings.HasPrefix(address, "file:")
	return address == a.address() || a.location != "" && address == a.location || local && path.Base(address) == a.name
}

func contentID(address string) (string, bool) {
	if len(address) < 5 || !strings.EqualFold(address[:4], "cid:") {
		return "", false
	}
	cid := address[4:]
	if plain, err := url.PathUnescape(cid); err == nil {
		cid = plain
	}
	return strings.Trim(cid, "<> "), true
}

func isPicture(mime, name string) bool {
	if strings.HasPrefix(mime, "image/") {
		return true
	}
	switch strings.ToLower(path.Ext(name)) {
	case ".jpg", ".jpeg", ".png", ".gif", ".bmp", ".webp", ".heic":
		return mime == "" || mime == "application/octet-stream"
	}
	return false
}

// nameOf returns the file name of a part, or one that says what it is.
func nameOf(p *message.Part, labels []string) string {
	if name := fileName(p.Disposition.Param("filename", labels...)); name != "" {
		return name
	}
	if name := fileName(p.Type.Param("name", labels...)); name != "" {
		return name
	}
	switch p.Type.Name {
	case "message/rfc822":
		if name := fileName(subjectOf(p)); name != "" {
			return name + ".eml"
		}
		return "message.eml"
	case "text/calendar":
		return "invite.ics"
	case "text/x-vcard", "text/vcard":
		return "contact.vcf"
	case "application/pgp-signature":
		return "signature.asc"
	case "application/pgp-encrypted", "message/delivery-status", "text/rfc822-headers", "text/plain":
		return strings.ReplaceAll(path.Base(p.Type.Name), "plain", "text") + ".txt"
	case "application/pkcs7-signature", "application/x-pkcs7-signature":
		return "smime.p7s"
	case "application/pkcs7-mime", "application/x-pkcs7-mime":
		return "smime.p7m"
	case "text/html":
		return "page.html"
	}
	return "attachment" + media.Ext(p.Type.Name)
}

// subjectOf returns the subject of a mail inside a mail.
func subjectOf(p *message.Part) string {
	head := p.Bytes(64 << 10)
	if i := blankLine.FindIndex(head); i != nil {
		head = head[:i[0]]
	}
	return message.OneLine(bytes.TrimSpace(message.Header(head).Get("Subject")), p.Charset())
}

// blankLine ends a header.
var blankLine = regexp.MustCompile(`\r?\n\r?\n|\r\r`)

// longestName is the longest name that a file may have, in bytes.
const longestName = 200

// fileName makes a name without folders of what a mail calls a file. A name
// with a slash in it that is no path ("4/5 회의") keeps its words.
func fileName(s string) string {
	s = message.OneLine([]byte(s))
	if i := strings.LastIndexByte(s, '\\'); i >= 0 && strings.Contains(s, `:\`) {
		s = s[i+1:]
	}
	s = strings.TrimSpace(strings.NewReplacer("/", "_", `\`, "_").Replace(s))
	if len(s) <= longestName {
		return s
	}
	ext := path.Ext(s)
	if len(ext) > 10 {
		ext = ""
	}
	return strings.ToValidUTF8(s[:longestName-len(ext)], "") + ext
}
