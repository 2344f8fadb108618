package ttxml

import (
	"context"
	"io/fs"
	"path"
	"regexp"
	"strings"

	"dotori/archive/read"
	"dotori/archive/read/page"
	"dotori/archive/read/tree"
)

const (
	certain   = 98
	mostHeads = 32 // files that Detect opens

	headLength = 16 << 10 // the root element stands in it
)

// Detect implements [read.Reader]: the root element says what it is.
func (Reader) Detect(ctx context.Context, root fs.FS) read.Match {
	heads := 0
	for folder, err := range tree.Walk(ctx, root) {
		if err != nil {
			continue
		}
		for _, e := range folder.Files {
			name := path.Join(folder.Path, e.Name())
			if !isNamed(name) {
				continue
			}
			if heads++; heads > mostHeads {
				return read.Match{}
			}
			b, err := tree.Begin(root, name, headLength)
			if head := page.Decode(b); err == nil && isHead(head) {
				return read.Match{Confidence: certain, Variant: variantOf(name, head), Detail: name,
					Reason: "The file begins as a TTXML backup does."}
			}
		}
	}
	return read.Match{}
}

func isNamed(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".xml", ".ttxml", "":
		return true
	}
	return false
}

// rootElement is that of TTXML, whatever stands around the type.
var rootElement = regexp.MustCompile(`<blog\s[^>]*type\s*=\s*["']?(?i:tattertools)/`)

func isHead(head string) bool { return rootElement.MatchString(head) }

func variantOf(name, head string) string {
	switch {
	case egloosName.MatchString(path.Base(name)):
		return ofEgloos
	case strings.Contains(head, `domain="tistory"`), strings.Contains(strings.ToLower(path.Base(name)), "tistory"):
		return ofTistory
	}
	return ofTextcube
}

// egloosName is a file of egloos2ttxml, or one of its parts; the first group
// is the name of the blog.
var egloosName = regexp.MustCompile(`(?i)^egloos_(.+?)(?:_(?:\d+|category))?\.xml$`)
