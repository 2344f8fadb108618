package article

import (
	"bytes"
	"encoding/base64"
	"io"
	"net/url"
	"strings"

	"dotori/archive"
	"dotori/archive/media"
)

// smallest is the size from which a picture in a page is more than a spacer.
const smallest = 200 // bytes

func isInline(address string) bool {
	return len(address) > 5 && strings.EqualFold(address[:5], "data:")
}

// Inline returns the media that stands in the page itself: a data: URL
// (RFC 2397). It is false for spacers and for what cannot be decoded.
func Inline(address string) (archive.Media, bool) {
	if !isInline(address) {
		return archive.Media{}, false
	}
	head, data, ok := strings.Cut(address, ",")
	if !ok || !strings.HasSuffix(strings.ToLower(head), ";base64") {
		return archive.Media{}, false
	}
	if unescaped, err := url.PathUnescape(data); err == nil {
		data = unescaped
	}
	b, err := base64.RawStdEncoding.DecodeString(strings.TrimRight(strings.Join(strings.Fields(data), ""), "="))
	if err != nil || len(b) < smallest {
		return archive.Media{}, false
	}
	_, mime := media.Sniff(b, "")
	return archive.Media{Name: "inline" + media.Ext(mime), MIME: mime, Open: func() (io.ReadCloser, error) {
		return io.NopCloser(bytes.NewReader(b)), nil
	}}, true
}
