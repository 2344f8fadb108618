// Package metatest writes files as Facebook and Instagram do, for tests.
package metatest

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Broken returns JSON as the downloads write it: each byte of a letter beyond
// ASCII as a letter of its own, 김 as \u00ea\u00b9\u0080.
func Broken(json string) string {
	var b strings.Builder
	for i := range len(json) {
		if json[i] < utf8.RuneSelf {
			b.WriteByte(json[i])
		} else {
			fmt.Fprintf(&b, `\u00%02x`, json[i])
		}
	}
	return b.String()
}
