package message

import (
	"encoding/base64"
	"strings"
	"unicode/utf16"
)

// FolderName decodes the modified UTF-7 in which mail programs name folders
// on disk (RFC 3501, 5.1.3): "&vBTHQNO4ycDVaA-". Other names stay as they are.
func FolderName(name string) string {
	if !strings.Contains(name, "&") {
		return name
	}
	s := decodeUTF7([]byte(name), '&')
	if strings.Contains(s, "\uFFFD") {
		return name
	}
	return s
}

// decodeUTF7 decodes UTF-7 whose encoded parts begin with shift. A shift with
// nothing but "-" behind it stands for itself; broken parts become U+FFFD.
func decodeUTF7(b []byte, shift byte) string {
	var out strings.Builder
	for i := 0; i < len(b); i++ {
		if b[i] != shift {
			out.WriteByte(b[i])
			continue
		}
		end := i + 1
		for end < len(b) && isBase64(b[end], shift) {
			end++
		}
		switch {
		case end > i+1:
			out.WriteString(utf16Of(b[i+1 : end]))
		case end < len(b) && b[end] == '-':
			out.WriteByte(shift)
		default:
			out.WriteString("\uFFFD")
		}
		if i = end; end < len(b) && b[end] != '-' {
			i--
		}
	}
	return strings.ToValidUTF8(out.String(), "\uFFFD")
}

func utf16Of(encoded []byte) string {
	raw, err := base64.RawStdEncoding.DecodeString(strings.ReplaceAll(string(encoded), ",", "/"))
	if err != nil || len(raw)%2 != 0 {
		return "\uFFFD"
	}
	units := make([]uint16, len(raw)/2)
	for i := range units {
		units[i] = uint16(raw[2*i])<<8 | uint16(raw[2*i+1])
	}
	return string(utf16.Decode(units))
}

// isBase64 knows the letters of both kinds of UTF-7: folder names have a comma
// where a slash would part folders.
func isBase64(c, shift byte) bool {
	return c == ',' && shift == '&' || c == '/' && shift != '&' || c == '+' || sextets[c] < 62
}
