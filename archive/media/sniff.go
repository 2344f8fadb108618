package media

import (
	"bytes"
	"path"
	"strings"
	"unicode/utf8"

	"dotori/archive"
)

// SniffLen is how many bytes of a file Sniff looks at.
const SniffLen = 512

// magics are signatures at fixed places, the more telling first.
var magics = []struct {
	at    int
	magic string
	mime  string
}{
	{0, "\xFF\xD8\xFF", "image/jpeg"},
	{0, "\x89PNG\r\n\x1A\n", "image/png"},
	{0, "GIF87a", "image/gif"},
	{0, "GIF89a", "image/gif"},
	{0, "\x00\x00\x00\x0CJXL \r\n\x87\n", "image/jxl"},
	{0, "\xFF\x0A", "image/jxl"},
	{0, "\x00\x00\x00\x0CjP  \r\n\x87\n", "image/jp2"},
	{0, "8BPS\x00", "image/vnd.adobe.photoshop"},
	{0, "FUJIFILMCCD-RAW", "image/x-fuji-raf"},
	{0, "IIU\x00", "image/x-panasonic-rw2"},
	{0, "IIRO", "image/x-olympus-orf"},
	{0, "IIRS", "image/x-olympus-orf"},
	{0, "MMOR", "image/x-olympus-orf"},
	{0, "\x00MRM", "image/x-minolta-mrw"},
	{0, "FOVb", "image/x-sigma-x3f"},
	{6, "HEAPCCDR", "image/x-canon-crw"},
	{0, "\x00\x00\x01\xBA", "video/mpeg"},
	{0, "\x00\x00\x01\xB3", "video/mpeg"},
	{0, "FLV\x01", "video/x-flv"},
	{0, "fLaC", "audio/flac"},
	{0, "#!AMR", "audio/amr"},
	{0, "ID3", "audio/mpeg"},
	{0, "MThd\x00\x00\x00\x06", "audio/midi"},
	{0, "%PDF-", "application/pdf"},
	{0, "PK\x03\x04", "application/zip"},
	{0, "PK\x05\x06", "application/zip"},
	{0, "\x1F\x8B\x08", "application/gzip"},
	{0, "7z\xBC\xAF\x27\x1C", "application/x-7z-compressed"},
	{0, "Rar!\x1A\x07", "application/vnd.rar"},
	{0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "application/x-ole-storage"},
	{0, "SQLite format 3\x00", "application/vnd.sqlite3"},
}

// Sniff tells what a file is from its first [SniffLen] bytes; fewer are fine.
// The name only decides between formats that begin alike, such as TIFF and
// the RAW formats made of it. What is not recognised is a file of type
// [Unknown], or of text/plain when it reads as text.
func Sniff(head []byte, name string) (archive.Kind, string) {
	mime := sniff(head[:min(len(head), SniffLen)], strings.ToLower(path.Ext(name)))
	return KindOf(mime), mime
}

func sniff(head []byte, ext string) string {
	for _, m := range magics {
		if len(head) >= m.at && bytes.HasPrefix(head[m.at:], []byte(m.magic)) {
			return m.mime
		}
	}
	for _, family := range []func([]byte, string) string{sniffTIFF, sniffBMFF, sniffRIFF, sniffStream, sniffBMP, sniffText} {
		if mime := family(head, ext); mime != "" {
			return mime
		}
	}
	return Unknown
}

// sniffTIFF tells TIFF from the RAW formats that are TIFF inside.
func sniffTIFF(head []byte, ext string) string {
	if !hasAny(head, "II*\x00", "MM\x00*", "II+\x00", "MM\x00+") {
		return ""
	}
	if len(head) > 10 && string(head[8:10]) == "CR" {
		return "image/x-canon-cr2"
	}
	switch ext {
	case ".dng":
		return "image/x-adobe-dng"
	case ".nef", ".nrw":
		return "image/x-nikon-nef"
	case ".arw", ".sr2", ".srf":
		return "image/x-sony-arw"
	case ".pef":
		return "image/x-pentax-pef"
	case ".srw":
		return "image/x-samsung-srw"
	}
	return "image/tiff"
}

func sniffBMP(head []byte, _ string) string {
	// The size of the second header is one of few; "BM" alone begins many texts.
	if len(head) > 18 && hasAny(head, "BM") && bytes.IndexByte([]byte{12, 40, 52, 56, 64, 108, 124}, head[14]) >= 0 && head[15]|head[16]|head[17] == 0 {
		return "image/bmp"
	}
	return ""
}

func sniffText(head []byte, _ string) string {
	text := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF")), " \t\r\n")
	if len(head) == 0 || !looksLikeText(head) {
		return ""
	}
	lower := bytes.ToLower(text)
	switch {
	case hasAny(lower, "<!doctype html", "<html", "<head", "<body", "<script"):
		return "text/html"
	case bytes.Contains(lower, []byte("<x:xmpmeta")), hasAny(lower, "<?xpacket"):
		return "application/rdf+xml"
	case bytes.Contains(lower, []byte("<svg")):
		return "image/svg+xml"
	case hasAny(lower, "<?xml"):
		return "text/xml"
	}
	return "text/plain"
}

// looksLikeText accepts UTF-8, also cut inside a character, and legacy
// encodings such as CP949, which share only that they have no control bytes.
func looksLikeText(head []byte) bool {
	if hasAny(head, "\xFF\xFE", "\xFE\xFF") {
		return utf8.RuneCount(head) > 2
	}
	for _, b := range head {
		if b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B {
			return false
		}
	}
	return true
}

func hasAny(b []byte, prefixes ...string) bool {
	for _, p := range prefixes {
		if bytes.HasPrefix(b, []byte(p)) {
			return true
		}
	}
	return false
}
