package message

import (
	"bytes"
	"strings"

	"dotori/archive/text"
)

// An Address is one mailbox of a header.
type Address struct {
	Name string // "" when only the address is given
	Mail string // "" when only a name is given
}

// String returns `Name <mail>`, or what there is of it.
func (a Address) String() string {
	switch {
	case a.Name == "" || a.Name == a.Mail:
		return a.Mail
	case a.Mail == "":
		return a.Name
	}
	return a.Name + " <" + a.Mail + ">"
}

// Who returns the name, or the address where there is none.
func (a Address) Who() string {
	if a.Name != "" {
		return a.Name
	}
	return a.Mail
}

// Addresses reads the mailboxes of a From, To or Cc. Names are decoded after
// the commas have told them apart; groups give their members.
func Addresses(raw []byte, labels ...string) (all []Address) {
	if isShifted(raw) {
		raw = []byte(Decode(raw))
	}
	for len(raw) > 0 {
		n := lengthOfMailbox(raw)
		if a := mailbox(raw[:n], labels); a.Who() != "" {
			all = append(all, a)
		}
		if n == len(raw) {
			break
		}
		raw = raw[n+1:]
	}
	return all
}

// lengthOfMailbox returns where the next comma or semicolon is that is neither
// quoted nor inside brackets, a comment or an encoded word. A quote that is
// never closed quotes nothing.
func lengthOfMailbox(b []byte) int {
	for i := 0; i < len(b); i++ {
		switch c := b[i]; c {
		case ',', ';':
			return i
		case '"':
			i = closing(b, i, '"')
		case '<':
			i = closing(b, i, '>')
		case '(':
			i = closing(b, i, ')')
		case '=':
			i = endOfEncoded(b, i)
		}
	}
	return len(b)
}

func closing(b []byte, i int, end byte) int {
	for j := i + 1; j < len(b); j++ {
		switch b[j] {
		case '\\':
			if end == '"' {
				j++
			}
		case end:
			return j
		}
	}
	return i
}

func endOfEncoded(b []byte, i int) int {
	if i+1 < len(b) && b[i+1] == '?' {
		if w, after, ok := cutWord(b[i:]); ok && bytes.HasPrefix(b[len(b)-len(after)-2:], []byte("?=")) && len(w.text) > 0 {
			return len(b) - len(after) - 1
		}
	}
	return i
}

// mailbox reads `Name <mail>`, `mail (Name)`, `mail`, or a group's name before it.
func mailbox(b []byte, labels []string) (a Address) {
	b = bytes.TrimSpace(b)
	open := bytes.LastIndexByte(b, '<')
	if open < 0 {
		if i := bytes.LastIndexByte(b, ':'); i >= 0 && !bytes.ContainsAny(b[:i], "@\"=") {
			b = bytes.TrimSpace(b[i+1:])
		}
		return bare(b, labels)
	}
	mail, _, _ := bytes.Cut(b[open+1:], []byte(">"))
	a.Mail = addressOf(mail)
	a.Name = nameOf(b[:open], labels)
	if a.Name == a.Mail {
		a.Name = ""
	}
	return a
}

func bare(b []byte, labels []string) Address {
	mail, comment, has := bytes.Cut(b, []byte("("))
	if bytes.IndexByte(mail, '@') < 0 {
		return Address{Name: nameOf(b, labels)}
	}
	a := Address{Mail: addressOf(mail)}
	if has {
		a.Name = nameOf(bytes.TrimRight(bytes.TrimSpace(comment), ")"), labels)
	}
	return a
}

func addressOf(b []byte) string {
	return tidy(strings.Trim(Decode(b), " \t\"'<>"))
}

// nameOf decodes a display name. Quotes may stand around an encoded word or
// inside it, and twice.
func nameOf(b []byte, labels []string) string {
	b = bytes.TrimSpace(b)
	if len(b) > 1 && b[0] == '"' {
		if value, rest := unquote(b); len(bytes.TrimSpace(rest)) == 0 {
			b = value
		}
	}
	return tidy(strings.Trim(tidy(Words(b, labels...)), `"'<>`))
}

// tidy makes one clean line of s.
func tidy(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r':
			return ' '
		case r < ' ' || r >= 0x7F && r < 0xA0 || r == '\uFFFC':
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	return strings.TrimSpace(text.NFC(s))
}

// OneLine decodes a header value to one clean line.
func OneLine(raw []byte, labels ...string) string { return tidy(Words(raw, labels...)) }
