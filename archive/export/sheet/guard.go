package sheet

import (
	"strings"
	"unicode/utf16"
)

// cellLimit is what one cell of Excel holds, in UTF-16 units, with room for the mark of a cut.
const cellLimit = 32700

// Guard puts ' before what a spreadsheet would run as a formula or round as a
// number, and cuts what is longer than a cell.
func Guard(s string) string {
	if s == "" {
		return s
	}
	if strings.ContainsRune("=+-@\t\r", rune(s[0])) || longNumber(s) {
		s = "'" + s
	}
	if len(s) <= cellLimit {
		return s
	}
	if units := utf16.Encode([]rune(s)); len(units) > cellLimit {
		s = strings.TrimSuffix(string(utf16.Decode(units[:cellLimit])), "\uFFFD") + "… (items.jsonl)"
	}
	return s
}

// longNumber reports digits that a spreadsheet would turn into 1.23E+18, or
// whose leading zero it would drop.
func longNumber(s string) bool {
	return strings.Trim(s, "0123456789") == "" && (len(s) > 11 || len(s) > 1 && s[0] == '0')
}
