package loosexml

import (
	"bytes"
	"html"
	"strings"
)

// Kind says what a token is.
type Kind int

// The kinds of tokens.
const (
	Text  Kind = iota // a part of a text, of any length
	Start             // <name …>; an element without content is followed by its End
	End               // </name>
)

// Token is the next thing in a file. Bytes is valid until the next one.
type Token struct {
	Kind  Kind
	Name  string // of the element, with its prefix, in lower case
	Bytes []byte // a text without entities and CDATA; else the tag as it stands there
	Line  int    // counted from 1
}

// Attr returns the value of an attribute, named in lower case; "" without it.
func (t Token) Attr(name string) string {
	rest := t.Bytes
	for {
		i := bytes.IndexByte(rest, '=')
		if i < 0 {
			return ""
		}
		key := rest[:i]
		if space := bytes.LastIndexAny(bytes.TrimRight(key, spaces), spaces); space >= 0 {
			key = key[space+1:]
		}
		var value []byte
		value, rest = attrValue(rest[i+1:])
		if strings.EqualFold(string(bytes.TrimSpace(key)), name) {
			return clean([]byte(html.UnescapeString(string(value))))
		}
	}
}

const spaces = " \t\r\n"

// attrValue splits what follows a "=" into the value and the rest.
func attrValue(b []byte) (value, rest []byte) {
	b = bytes.TrimLeft(b, spaces)
	if len(b) > 0 && (b[0] == '"' || b[0] == '\'') {
		if end := bytes.IndexByte(b[1:], b[0]); end >= 0 {
			return b[1 : end+1], b[end+2:]
		}
		return nil, nil
	}
	if end := bytes.IndexAny(b, spaces+"/>"); end >= 0 {
		return b[:end], b[end:]
	}
	return b, nil
}

// isName reports whether a byte may stand in a name, at its beginning or in it.
func isName(c byte, first bool) bool {
	switch {
	case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c == '_', c >= 0x80:
		return true
	case first:
		return false
	}
	return c >= '0' && c <= '9' || c == ':' || c == '-' || c == '.'
}

// nameLength returns how many bytes of b are a name.
func nameLength(b []byte) int {
	n := 0
	for n < len(b) && isName(b[n], n == 0) {
		n++
	}
	return n
}
