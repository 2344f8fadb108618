package text

import "bytes"

const (
	shiftOut = 0x0E // KS X 1001 begins
	shiftIn  = 0x0F // ASCII again
)

// ISO2022KR decodes ISO-2022-KR (RFC 1557), the seven-bit charset of Korean
// mail in the 1990s. It accepts text without the designator ESC $ ) C, which
// mail gateways stripped, and begins each line in ASCII. What cannot be
// decoded becomes U+FFFD.
func ISO2022KR(b []byte) string {
	b = bytes.ReplaceAll(b, []byte("\x1b$)C"), nil)
	out := make([]byte, 0, len(b))
	hangul := false
	for _, c := range b {
		switch {
		case c == shiftOut:
			hangul = true
		case c == shiftIn:
			hangul = false
		case c == '\n' || c == '\r':
			hangul = false
			out = append(out, c)
		case hangul && c > ' ' && c < 0x7F:
			out = append(out, c|0x80)
		default:
			out = append(out, c)
		}
	}
	return string(decodeBytes(out, CP949))
}
