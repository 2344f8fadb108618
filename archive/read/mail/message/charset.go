package message

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/korean"

	"dotori/archive/text"
)

// Decode returns b as UTF-8. The labels are what a mail says of its charset,
// the most trusted first. The first one that reads b without a fault wins;
// without any, or where none reads it better, text.Decode guesses. Labels
// that every byte fits (Latin-1) are believed only where b is not Korean.
func Decode(b []byte, labels ...string) string {
	if isShifted(b) {
		return text.ISO2022KR(b)
	}
	best, faults, latin := "", -1, encoding.Encoding(nil)
	for _, label := range labels {
		d := decoderOf(label)
		if d.latin != nil {
			latin = d.latin
		}
		if d.decode == nil {
			continue
		}
		s := d.decode(b)
		n := strings.Count(s, "\uFFFD")
		if n == 0 {
			return s
		}
		if faults < 0 || n < faults {
			best, faults = s, n
		}
	}
	if latin != nil && faults < 0 && !isKorean(b) && !isWide(b) {
		s, _ := latin.NewDecoder().Bytes(b)
		return string(s)
	}
	guess, _ := text.Decode(b)
	if faults < 0 || strings.Count(guess, "\uFFFD") < faults {
		return guess
	}
	return best
}

// A decoder reads one charset. A charset of single bytes has latin instead.
type decoder struct {
	decode func([]byte) string
	latin  encoding.Encoding
}

// decoderOf returns the decoder of a label, empty when nothing is known of it.
// All that Korean programs called their charset means CP949, but for Johab.
func decoderOf(label string) decoder {
	switch label = strings.ToLower(strings.Trim(label, " \t\"'")); label {
	case "", "us-ascii", "ascii", "unknown-8bit", "x-unknown", "default_charset", "iso-2022-kr", "csiso2022kr":
		return decoder{}
	case "utf-8", "utf8", "unicode-1-1-utf-8":
		return decoder{decode: decodeUTF8}
	case "euc-kr", "euckr", "cseuckr", "ks_c_5601-1987", "ks_c_5601-1989", "ks_c_5601", "ksc_5601", "ksc5601", "ksc5601-1987", "ks-c-5601-1987",
		"ks_c-5601-1987", "csksc56011987", "korean", "iso-ir-149", "windows-949", "cp949", "cp-949", "ms949", "x-windows-949", "uhc", "x-euc-kr", "949", "5601":
		return decoder{decode: decodeCP949}
	case "johab", "cp1361", "ms1361", "x-johab":
		return decoder{decode: decodeJohab}
	case "utf-7", "unicode-1-1-utf-7":
		return decoder{decode: func(b []byte) string { return decodeUTF7(b, '+') }}
	case "cp936", "x-gbk":
		label = "gbk"
	case "cp932", "ms932":
		label = "shift_jis"
	}
	e, err := htmlindex.Get(label)
	if err != nil {
		return decoder{}
	}
	if name, err := htmlindex.Name(e); err == nil && isSingleByte(name) {
		return decoder{latin: e}
	}
	return decoder{decode: func(b []byte) string {
		s, _ := e.NewDecoder().Bytes(b)
		return string(s)
	}}
}

func isSingleByte(name string) bool {
	return strings.HasPrefix(name, "windows-125") || strings.HasPrefix(name, "iso-8859-") || name == "macintosh"
}

func decodeUTF8(b []byte) string {
	return strings.ToValidUTF8(string(bytes.TrimPrefix(b, []byte("\xEF\xBB\xBF"))), "\uFFFD")
}

// decodeCP949 reads UTF-8 too: some programs label it so.
func decodeCP949(b []byte) string {
	if isWide(b) {
		return decodeUTF8(b)
	}
	s, _ := korean.EUCKR.NewDecoder().Bytes(b)
	return string(s)
}

// isWide reports UTF-8 with a character of three bytes or more, which hardly
// any other text looks like.
func isWide(b []byte) bool {
	return utf8.Valid(b) && bytes.IndexFunc(b, func(r rune) bool { return r > 0x7FF }) >= 0
}

// isKorean reports bytes that CP949 reads without a fault, at least two and
// half of their pairs as the syllables of EUC-KR.
func isKorean(b []byte) bool {
	pairs, syllables := 0, 0
	for i := 0; i < len(b); i++ {
		if b[i] < utf8.RuneSelf {
			continue
		}
		if i+1 < len(b) && b[i] >= 0xB0 && b[i] <= 0xC8 && b[i+1] >= 0xA1 {
			syllables++
		}
		pairs++
		i++
	}
	return syllables >= 2 && syllables*2 >= pairs && !strings.Contains(decodeCP949(b), "\uFFFD")
}

// isShifted reports ISO-2022-KR: its designator, or seven-bit text between
// shift-out and shift-in where a gateway took the designator off.
func isShifted(b []byte) bool {
	if bytes.Contains(b, []byte("\x1b$)C")) {
		return true
	}
	out := bytes.IndexByte(b, 0x0E)
	return out >= 0 && out+2 < len(b) && isASCII(b) && b[out+1] > ' ' && b[out+2] > ' '
}

func isASCII(b []byte) bool {
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
