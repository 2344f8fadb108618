package mail

import (
	"bytes"
	"path"
	"strings"

	"dotori/archive/read/mail/message"
)

// form is how a file keeps mails.
type form int

const (
	notMail form = iota
	single       // one mail: .eml, a file of a Maildir
	mbox
	thunderbird // mbox with the separators of Thunderbird
	takeout     // mbox with Gmail's labels
	emlx        // Apple Mail
)

func (f form) isBox() bool { return f == mbox || f == thunderbird || f == takeout }

// sniffSize is how much of a file decides its form.
const sniffSize = 32 << 10

// formOf tells the form of a file from its beginning. The name only says how
// much of a header is asked for.
func formOf(name string, head []byte) form {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF")), "\r\n")
	if path.Ext(strings.ToLower(name)) == ".emlx" {
		if count, rest, ok := bytes.Cut(head, []byte("\n")); ok && emlxLength(count) > 0 && headerShape(rest) > 0 {
			return emlx
		}
		return notMail
	}
	if box := boxForm(head); box != notMail {
		return box
	}
	want := 3
	if strings.EqualFold(path.Ext(name), ".eml") || inMaildir(name) {
		want = 1
	}
	if headerShape(head) >= want {
		return single
	}
	return notMail
}

// boxForm tells the dialect of an mbox by its separator and the first header.
func boxForm(head []byte) form {
	line, rest := cutLine(head)
	if _, ok := separator(line); !ok || headerShape(rest) == 0 {
		return notMail
	}
	first, _, _ := bytes.Cut(rest, []byte("\n\n"))
	switch {
	case bytes.Contains(first, []byte("X-GM-THRID:")), bytes.Contains(first, []byte("X-Gmail-Labels:")):
		return takeout
	case bytes.HasPrefix(line, []byte("From - ")), bytes.Contains(first, []byte("X-Mozilla-Status:")):
		return thunderbird
	}
	return mbox
}

func cutLine(b []byte) (line, rest []byte) {
	i := bytes.IndexAny(b, "\r\n")
	if i < 0 {
		return b, nil
	}
	rest = b[i+1:]
	if b[i] == '\r' && len(rest) > 0 && rest[0] == '\n' {
		rest = rest[1:]
	}
	return b[:i], rest
}

// headerShape counts the fields of mails in the header that head begins with:
// each name once, 0 when head does not read like a header or when it is that of
// a saved web page (.mht), which has the form of a mail.
func headerShape(head []byte) int {
	seen := map[string]bool{}
	fields, strange := 0, 0
	for len(head) > 0 {
		var line []byte
		line, head = cutLine(head)
		name := strings.ToLower(message.FieldName(line))
		switch {
		case len(line) == 0:
			head = nil
		case line[0] == ' ' || line[0] == '\t' || bytes.HasPrefix(line, []byte(">From ")) || bytes.HasPrefix(line, []byte("From ")):
		case name == "":
			strange++
		case name == "snapshot-content-location", name == "from" && bytes.Contains(line, []byte("<Saved by ")):
			return 0
		default:
			fields++
			if isMailField(name) {
				seen[name] = true
			}
		}
	}
	if strange > 0 && strange*4 > fields {
		return 0
	}
	return len(seen)
}

// isMailField names the fields that mails have and little else.
func isMailField(name string) bool {
	switch name {
	case "from", "to", "cc", "bcc", "subject", "date", "message-id", "received", "return-path", "mime-version", "sender",
		"reply-to", "delivered-to", "in-reply-to", "references", "content-type", "content-transfer-encoding",
		"x-mailer", "x-originating-ip", "x-mozilla-status", "x-gm-thrid", "x-gmail-labels", "x-apparently-to",
		"envelope-to", "x-original-to", "dkim-signature", "status", "x-uid":
		return true
	}
	return false
}
