package sqldump

import (
	"strings"
	"unicode/utf8"

	"dotori/archive/text"
)

// charset decides which bytes a table's values are. Dumps state a charset, but
// what is in them was stored by programs that often stated another.
type charset struct {
	declared    string   // by SET NAMES or the table's options; "" when not
	utf8, cp949 int      // values that can have been nothing else
	dump        *charset // that of all of the dump; nil for that itself
}

// declare notes the charset that a statement names.
func (c *charset) declare(name string) { c.declared = strings.ToLower(name) }

// decode returns a value as UTF-8. One that is valid UTF-8 is that, unless it
// is so short that it may be CP949 and the values before it were.
func (c *charset) decode(b []byte) string {
	if isASCII(b) {
		return string(b)
	}
	if !utf8.Valid(b) {
		s, name := text.Decode(b)
		if name == text.CP949 {
			c.count(0, 1)
		}
		return repair(strings.ToValidUTF8(s, "\uFFFD"))
	}
	if isWide(b) {
		c.count(1, 0)
	} else if c.isCP949() {
		if s, ok := fromCP949(b); ok {
			return s
		}
	}
	return repair(string(b))
}

func (c *charset) count(utf8, cp949 int) {
	for ; c != nil; c = c.dump {
		c.utf8 += utf8
		c.cp949 += cp949
	}
}

// isCP949 tells what the table's values were, else the dump's, else what the
// dump says of itself, else of the table.
func (c *charset) isCP949() bool {
	whole := c
	if c.dump != nil {
		whole = c.dump
	}
	switch {
	case c.utf8 != c.cp949:
		return c.cp949 > c.utf8
	case whole.utf8 != whole.cp949:
		return whole.cp949 > whole.utf8
	case whole.declared != "":
		return isKorean(whole.declared)
	}
	return isKorean(c.declared)
}

func isKorean(declared string) bool { return declared == "euckr" || declared == "cp949" }

func isASCII(b []byte) bool {
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// isWide reports whether valid UTF-8 holds a character of three bytes or more,
// which CP949 hardly ever looks like.
func isWide(b []byte) bool {
	for _, c := range b {
		if c >= 0xE0 {
			return true
		}
	}
	return false
}

// textOf decodes a name, of which nothing is known.
func textOf(b []byte) string { return (&charset{}).decode(b) }
