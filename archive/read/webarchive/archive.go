package webarchive

import (
	"io"
	"net/url"
	"path"
	"strings"

	"dotori/archive"
	"dotori/archive/media"
	"dotori/archive/read/article"
	"dotori/archive/read/page"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// Archive is a web archive taken apart. Its parts share the bytes that it was
// made of; they are decoded when they are asked for.
type Archive struct {
	parts []part
	shown int // the part that is the page
	base  string
}

// Is reports whether a file is named like a web archive.
func Is(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".mht", ".mhtml":
		return true
	}
	return false
}

// Begins reports whether a file begins as web archives do.
func Begins(head []byte) bool {
	h, _ := cutHead(head)
	return h.Get("Mime-Version") != "" || h.Get("Content-Type") != ""
}

// Parse takes a file apart. What is cut off at its end is left out.
func Parse(b []byte) *Archive {
	w := &Archive{}
	w.split(b, 0)
	return w
}

// Page returns the page that was saved: of those in frames the one with the
// most words, the first of equals. It is nil when there is none.
func (w *Archive) Page(rules page.Rules) (best *page.Page) {
	most := -1
	for i, part := range w.parts {
		if part.kind != "text/html" && part.kind != "application/xhtml+xml" {
			continue
		}
		b, _ := io.ReadAll(io.LimitReader(part.decoded(), largestPage))
		p := page.Parse(page.DecodeAs(b, part.charset), rules)
		if p.Address == "" {
			p.Address = firstOf(w.base, part.location)
		}
		words := len(page.Words(p.Content))
		if best == nil || words > 2*most && words > fewWords {
			if best != nil {
				p.Inherit(best)
			}
			best, w.shown, most = p, i, max(words, 0)
		}
	}
	return best
}

const (
	fewWords    = 60       // bytes of text below which a page with frames shows others
	largestPage = 16 << 20 // bytes of a page that are read
)

func firstOf(addresses ...string) string {
	for _, a := range addresses {
		if strings.HasPrefix(a, "http") {
			return a
		}
	}
	return ""
}

// Find is an [article.Finder] among the parts, for the page that Page returned.
func (w *Archive) Find(ref article.Ref) (archive.Media, bool) {
	for _, address := range ref.Addresses {
		if m, ok := w.media(address); ok {
			return m, true
		}
	}
	if ref.Use == article.Link {
		return archive.Media{}, false
	}
	return article.Lost(ref.Addresses[0])
}

func (w *Archive) media(address string) (archive.Media, bool) {
	full, as := addressKey(w.resolve(address)), addressKey(address)
	for _, part := range w.parts {
		location := addressKey(part.location)
		named := location != "" && (location == full || location == as) || part.cid != "" && "cid:"+part.cid == address
		if !named {
			continue
		}
		head := make([]byte, media.SniffLen)
		n, _ := io.ReadFull(part.decoded(), head)
		kind, mimeType := media.Sniff(head[:n], "")
		if kind != archive.Photo && kind != archive.Video && kind != archive.Audio {
			return archive.Media{}, false
		}
		return archive.Media{Name: part.name(mimeType), MIME: mimeType, Open: func() (io.ReadCloser, error) {
			return io.NopCloser(part.decoded()), nil
		}}, true
	}
	return archive.Media{}, false
}

// addressKey returns what equal addresses have in common.
func addressKey(address string) string { return tree.Key(tree.Unescape(address)) }

// resolve returns an address as seen from the page.
func (w *Archive) resolve(address string) string {
	base, err := url.Parse(firstOf(w.parts[w.shown].location, w.base))
	if err != nil {
		return address
	}
	ref, err := base.Parse(address)
	if err != nil {
		return address
	}
	return ref.String()
}

// name returns the name of the file that a part was.
func (p part) name(mimeType string) string {
	if m, ok := article.Lost(p.location); ok && path.Ext(m.Name) != "" && len(m.Name) < 200 {
		return text.NFC(m.Name)
	}
	return "picture" + media.Ext(mimeType)
}
