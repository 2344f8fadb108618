package text

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/unicode"
)

// The charsets that [Decode] and [NewReader] tell apart.
const (
	UTF8    = "utf-8"
	UTF16LE = "utf-16le"
	UTF16BE = "utf-16be"
	CP949   = "cp949" // a superset of EUC-KR
)

// Decode returns b as UTF-8 without byte order mark, and the charset it was
// in: what a byte order mark says, else UTF-8 when b is valid UTF-8, else CP949.
// Damaged UTF-8 stays UTF-8 when CP949 would understand even less of it.
// It never fails: what cannot be decoded becomes U+FFFD.
func Decode(b []byte) (s, charset string) {
	charset, mark := detect(b)
	return string(decodeBytes(b[mark:], charset)), charset
}

// detect names the charset of text that begins with b, and the length of its
// byte order mark.
func detect(b []byte) (charset string, mark int) {
	switch {
	case bytes.HasPrefix(b, []byte("\xEF\xBB\xBF")):
		return UTF8, 3
	case bytes.HasPrefix(b, []byte("\xFF\xFE")):
		return UTF16LE, 2
	case bytes.HasPrefix(b, []byte("\xFE\xFF")):
		return UTF16BE, 2
	case utf8.Valid(b), illFormed(b) < bytes.Count(decodeBytes(b, CP949), []byte("\uFFFD")):
		return UTF8, 0
	}
	return CP949, 0
}

// illFormed counts the places where b is not UTF-8. One file with a torn
// character must not turn into mojibake as a whole.
func illFormed(b []byte) (n int) {
	for len(b) > 0 {
		r, size := utf8.DecodeRune(b)
		if r == utf8.RuneError && size == 1 {
			n++
		}
		b = b[size:]
	}
	return n
}

func decoder(charset string) *encoding.Decoder {
	switch charset {
	case UTF16LE:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewDecoder()
	case UTF16BE:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewDecoder()
	case CP949:
		return korean.EUCKR.NewDecoder()
	}
	return unicode.UTF8.NewDecoder()
}

// decodeBytes has no error to return: these decoders replace what they cannot read.
func decodeBytes(b []byte, charset string) []byte {
	out, _ := decoder(charset).Bytes(b)
	return out
}
