package pages

import (
	"io"
	"io/fs"
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

// largestArchive bounds a web archive, in bytes.
const largestArchive = 64 << 20

// archive reads a web archive (RFC 2557), as Internet Explorer and Chrome save
// them: of its pages, the one with the most words.
func (r *reading) archive(name string) bool {
	b, err := readAll(r.Root, name)
	if err != nil && len(b) == 0 {
		r.Skip(name, "This file could not be read.", err.Error())
		return true
	}
	if err != nil {
		r.Warn(&archive.Warning{Path: name, Reason: "This file could not be read to its end.", Detail: err.Error()})
	}
	w := webFile{}
	w.split(b, 0)
	shown, p := w.main()
	if p == nil {
		r.Skip(name, "There is no page in this web archive.", "")
		return true
	}
	w.shown = shown
	e, reason := entryOf(p, w.find)
	if reason != "" {
		r.Skip(name, reason, "")
		return true
	}
	r.whole([]string{name}, e, archive.Post)
	return true
}

func readAll(root fs.FS, name string) ([]byte, error) {
	f, err := root.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, largestArchive))
}

// main returns the page with the most words, the first of equals.
func (w *webFile) main() (shown int, best *page.Page) {
	most := -1
	for i, part := range w.parts {
		if part.kind != "text/html" && part.kind != "application/xhtml+xml" {
			continue
		}
		b, _ := io.ReadAll(io.LimitReader(part.decoded(), largestNote))
		p := page.Parse(page.DecodeAs(b, part.charset), rules)
		if p.Address == "" {
			p.Address = firstOf(w.base, part.location)
		}
		words := len(page.Words(p.Content))
		if best == nil || words > 2*most && words > fewWords {
			if best != nil {
				inherit(p, best)
			}
			best, shown, most = p, i, max(words, 0)
		}
	}
	return shown, best
}

func firstOf(addresses ...string) string {
	for _, a := range addresses {
		if strings.HasPrefix(a, "http") {
			return a
		}
	}
	return ""
}

// find is an [article.Finder] among the parts.
func (w *webFile) find(ref article.Ref) (archive.Media, bool) {
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

func (w *webFile) media(address string) (archive.Media, bool) {
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
func (w *webFile) resolve(address string) string {
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
