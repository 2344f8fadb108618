package whatsapp

import (
	"strings"

	"dotori/archive"
	"dotori/archive/text"
)

// invisible are the marks around names and numbers, which say nothing of them.
var invisible = strings.NewReplacer(leftToRight, "", rightToLeft, "", byteOrder, "", string(archive.ObjectMark), "",
	"\u202A", "", "\u202B", "", "\u202C", "", "\u202D", "", "\u202E", "",
	"\u2066", "", "\u2067", "", "\u2068", "", "\u2069", "")

// Invisible marks begin with one of two bytes in UTF-8.
const mayBeInvisible = "\xE2\xEF"

// clean makes text of a piece of an export: composed, without invisible marks,
// CR and NUL.
func clean(s string) string {
	if strings.ContainsAny(s, "\r\x00") {
		s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "").Replace(s)
	}
	if strings.IndexByte(s, mayBeInvisible[0]) >= 0 || strings.IndexByte(s, mayBeInvisible[1]) >= 0 {
		s = invisible.Replace(s)
	}
	return text.NFC(s)
}

// nameOf makes a name of what stands before a message. A tilde is no part of
// it: phones put it before those who are not in their contacts.
func nameOf(s string) string {
	s = strings.TrimSpace(clean(s))
	if bare, ok := strings.CutPrefix(s, "~"); ok && strings.TrimSpace(bare) != "" {
		return strings.TrimSpace(bare)
	}
	return s
}
