package message

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
)

// Value is a header value with parameters: a Content-Type or
// Content-Disposition.
type Value struct {
	Name   string // lower case, "" when there is none
	params []param
}

type param struct {
	name  string // lower case
	value []byte // without its quotes
}

// ParseValue takes a raw header value apart, however it was quoted.
func ParseValue(raw []byte) Value {
	head, rest, _ := bytes.Cut(raw, []byte(";"))
	v := Value{Name: strings.ToLower(string(bytes.TrimSpace(dropComment(head))))}
	for len(rest) > 0 {
		var p param
		if p, rest = cutParam(rest); p.name != "" {
			v.params = append(v.params, p)
		}
	}
	return v
}

func dropComment(b []byte) []byte {
	head, _, _ := bytes.Cut(b, []byte("("))
	return head
}

// cutParam takes "name=value;" off. A value without quotes may hold spaces.
func cutParam(b []byte) (p param, rest []byte) {
	end := bytes.IndexByte(b, ';')
	equals := bytes.IndexByte(b, '=')
	if equals < 0 || end >= 0 && end < equals {
		if end < 0 {
			return p, nil
		}
		return p, b[end+1:]
	}
	p.name = strings.ToLower(string(bytes.TrimSpace(b[:equals])))
	b = bytes.TrimLeft(b[equals+1:], " \t")
	if len(b) > 0 && b[0] == '"' {
		p.value, b = unquote(b)
		_, rest, _ = bytes.Cut(b, []byte(";"))
		return p, rest
	}
	value, rest, _ := bytes.Cut(b, []byte(";"))
	p.value = bytes.TrimSpace(value)
	return p, rest
}

// unquote takes a quoted string off. A backslash escapes only a quote or
// itself: names with Windows paths keep theirs.
func unquote(b []byte) (value, rest []byte) {
	for i := 1; i < len(b); i++ {
		switch {
		case b[i] == '\\' && i+1 < len(b) && (b[i+1] == '"' || b[i+1] == '\\'):
			i++
			value = append(value, b[i])
		case b[i] == '"':
			return value, b[i+1:]
		default:
			value = append(value, b[i])
		}
	}
	return value, nil
}

// Raw returns a parameter as it stands, or nil.
func (v Value) Raw(name string) []byte {
	for _, p := range v.params {
		if p.name == name {
			return p.value
		}
	}
	return nil
}

// Param returns a parameter decoded: in pieces and with a charset (RFC 2231),
// in encoded words, percent-escaped or raw. The labels tell the charset of the last.
func (v Value) Param(name string, labels ...string) string {
	if s, ok := v.extended(name, labels); ok {
		return s
	}
	raw := v.Raw(name)
	if escaped, ok := unescape(raw); ok && isWide(escaped) {
		return string(escaped)
	}
	return Words(raw, labels...)
}

// piece is one of name*0, name*1*, …
type piece struct {
	n       int
	escaped bool
	value   []byte
}

// extended joins the pieces of a parameter by RFC 2231.
func (v Value) extended(name string, labels []string) (string, bool) {
	var pieces []piece
	for _, p := range v.params {
		if tail, ok := strings.CutPrefix(p.name, name+"*"); ok {
			digits, escaped := strings.CutSuffix(tail, "*")
			n, err := strconv.Atoi(digits)
			if tail == "" {
				n, escaped, err = 0, true, nil
			}
			if err == nil {
				pieces = append(pieces, piece{n, escaped, p.value})
			}
		}
	}
	if len(pieces) == 0 {
		return "", false
	}
	slices.SortStableFunc(pieces, func(a, b piece) int { return a.n - b.n })
	return joinPieces(pieces, labels), true
}

func joinPieces(pieces []piece, labels []string) string {
	var all []byte
	for i, p := range pieces {
		value := p.value
		if i == 0 && p.escaped {
			if parts := bytes.SplitN(value, []byte("'"), 3); len(parts) == 3 {
				labels, value = append([]string{string(parts[0])}, labels...), parts[2]
			}
		}
		if p.escaped {
			value, _ = unescape(value)
		}
		all = append(all, value...)
	}
	if bytes.Contains(all, []byte("=?")) {
		return Words(all, labels...)
	}
	return Decode(all, labels...)
}

// unescape undoes %XX and reports whether there was any.
func unescape(b []byte) (out []byte, any bool) {
	for i := 0; i < len(b); i++ {
		if b[i] == '%' && i+2 < len(b) && isHex(b[i+1]) && isHex(b[i+2]) {
			out, any, i = append(out, unhex(b[i+1])<<4|unhex(b[i+2])), true, i+2
			continue
		}
		out = append(out, b[i])
	}
	return out, any
}
