package media

import (
	"strings"

	"dotori/archive"
)

// Unknown is the MIME type of bytes that nothing recognises.
const Unknown = "application/octet-stream"

// types lists every MIME type that Sniff returns with the extension under
// which originals of it are kept.
var types = []struct{ mime, ext string }{
	{"image/jpeg", ".jpg"}, {"image/png", ".png"}, {"image/gif", ".gif"}, {"image/webp", ".webp"},
	{"image/bmp", ".bmp"}, {"image/tiff", ".tif"}, {"image/heic", ".heic"}, {"image/heif", ".heif"},
	{"image/avif", ".avif"}, {"image/jxl", ".jxl"}, {"image/jp2", ".jp2"}, {"image/vnd.adobe.photoshop", ".psd"},
	{"image/x-adobe-dng", ".dng"}, {"image/x-canon-cr2", ".cr2"}, {"image/x-canon-cr3", ".cr3"}, {"image/x-canon-crw", ".crw"},
	{"image/x-nikon-nef", ".nef"}, {"image/x-sony-arw", ".arw"}, {"image/x-pentax-pef", ".pef"}, {"image/x-samsung-srw", ".srw"},
	{"image/x-panasonic-rw2", ".rw2"}, {"image/x-fuji-raf", ".raf"}, {"image/x-olympus-orf", ".orf"},
	{"image/x-minolta-mrw", ".mrw"}, {"image/x-sigma-x3f", ".x3f"},
	{"video/mp4", ".mp4"}, {"video/quicktime", ".mov"}, {"video/3gpp", ".3gp"}, {"video/x-msvideo", ".avi"},
	{"video/x-matroska", ".mkv"}, {"video/webm", ".webm"}, {"video/mpeg", ".mpg"}, {"video/mp2t", ".ts"},
	{"video/x-ms-wmv", ".wmv"}, {"video/x-flv", ".flv"}, {"video/ogg", ".ogv"},
	{"audio/mpeg", ".mp3"}, {"audio/mp4", ".m4a"}, {"audio/wav", ".wav"}, {"audio/ogg", ".ogg"}, {"audio/flac", ".flac"},
	{"audio/amr", ".amr"}, {"audio/aac", ".aac"}, {"audio/x-ms-wma", ".wma"}, {"audio/aiff", ".aiff"}, {"audio/midi", ".mid"},
	{"application/pdf", ".pdf"}, {"application/zip", ".zip"}, {"application/gzip", ".gz"}, {"application/x-7z-compressed", ".7z"},
	{"application/vnd.rar", ".rar"}, {"application/x-ole-storage", ".ole"}, {"application/vnd.sqlite3", ".db"},
	{"text/plain", ".txt"}, {"text/html", ".html"}, {"text/xml", ".xml"}, {"image/svg+xml", ".svg"}, {"application/rdf+xml", ".xmp"},
}

// Ext returns the extension under which bytes of a MIME type are kept:
// ".jpg" for image/jpeg, ".bin" for what is not known.
func Ext(mime string) string {
	for _, t := range types {
		if t.mime == mime {
			return t.ext
		}
	}
	return ".bin"
}

// KindOf returns the kind of item that bytes of a MIME type are.
func KindOf(mime string) archive.Kind {
	group, _, _ := strings.Cut(mime, "/")
	switch {
	case mime == "image/svg+xml":
		return archive.File
	case group == "image":
		return archive.Photo
	case group == "video":
		return archive.Video
	case group == "audio":
		return archive.Audio
	}
	return archive.File
}

// IsRaw reports whether a MIME type is that of a camera's RAW format.
func IsRaw(mime string) bool {
	return strings.HasPrefix(mime, "image/x-")
}
