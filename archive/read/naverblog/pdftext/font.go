package pdftext

import (
	"strings"
	"unicode/utf16"

	"github.com/ledongthuc/pdf"
	"golang.org/x/text/encoding/korean"
)

// font turns the codes of a string into text.
type font struct{ decoding func(raw string) string }

// decode returns "" where nobody can know what the codes mean.
func (f *font) decode(raw string) string {
	if f == nil || f.decoding == nil {
		return ""
	}
	return f.decoding(raw)
}

// fontOf returns the font of a dictionary. Pages share fonts, so each is read
// once; what a dictionary says tells them apart.
func (e *extraction) fontOf(dictionary pdf.Value) *font {
	key := dictionary.String()
	if f, known := e.fonts[key]; known {
		return f
	}
	f := &font{decoding: decodingOf(dictionary)}
	e.fonts[key] = f
	return f
}

// decodingOf knows the ways to text: the font's own table, Korea's and
// Unicode's charsets, and the encodings of simple fonts.
func decodingOf(dictionary pdf.Value) func(string) string {
	if m := cmapOf(dictionary.Key("ToUnicode")); m != nil {
		return m.decode
	}
	name := dictionary.Key("Encoding").Name()
	switch {
	case strings.Contains(name, "UCS2"), strings.Contains(name, "UTF16"):
		return utf16Of
	case strings.HasPrefix(name, "KSC"):
		return func(raw string) string {
			s, err := korean.EUCKR.NewDecoder().String(raw)
			if err != nil {
				return ""
			}
			return s
		}
	case dictionary.Key("Subtype").Name() == "Type0" || dictionary.Kind() != pdf.Dict:
		return nil
	}
	return simple(dictionary)
}

func simple(dictionary pdf.Value) func(string) string {
	f := pdf.Font{V: dictionary}
	return func(raw string) string { return f.Encoder().Decode(raw) }
}

// utf16Of decodes UTF-16, the high byte first.
func utf16Of(raw string) string {
	units := make([]uint16, 0, len(raw)/2)
	for i := 0; i+1 < len(raw); i += 2 {
		units = append(units, uint16(raw[i])<<8|uint16(raw[i+1]))
	}
	return string(utf16.Decode(units))
}
