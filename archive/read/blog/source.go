package blog

import (
	"cmp"
	"io"
	"io/fs"
	"path"
	"strings"

	"dotori/archive/read/page"
	"dotori/archive/read/tree"
)

const (
	largest    = 64 << 20 // bytes of a page with its pictures in it
	headLength = 64 << 10 // is enough to tell what a page is
)

// Head returns the beginning of a page as text, or "" when it cannot be read.
func Head(root fs.FS, name string) string {
	b, err := tree.Begin(root, name, headLength)
	if err != nil {
		return ""
	}
	return page.Decode(b)
}

// Page returns a page as text if ours recognises its beginning; a nil ours
// recognises all. A page that could not be read is warned of.
func (r *Run) Page(name string, ours func(head string) bool) (string, bool) {
	f, err := r.Root.Open(name)
	if err != nil {
		r.Skip(name, "This file could not be read.", err.Error())
		return "", false
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, headLength))
	if err == nil && ours != nil && !ours(page.Decode(b)) {
		return "", false
	}
	rest, more := io.ReadAll(io.LimitReader(f, largest))
	switch b = append(b, rest...); {
	case err != nil || more != nil:
		r.Skip(name, "This file could not be read.", cmp.Or(err, more).Error())
	case len(rest) == largest:
		r.Skip(name, "This page is too large to be read.", "")
	default:
		return page.Decode(b), true
	}
	return "", false
}

// IsPage reports whether a file is named like a web page.
func IsPage(name string) bool {
	switch Ext(name) {
	case ".html", ".htm", ".xhtml":
		return true
	}
	return false
}

// IsDecoration reports whether a file is named like a part of pages that only
// gives them their look.
func IsDecoration(name string) bool {
	switch Ext(name) {
	case ".css", ".js", ".woff", ".woff2", ".ttf", ".eot", ".otf", ".svg", ".ico", ".map":
		return true
	}
	return false
}

// Ext returns the extension of a name in lower case, without what browsers
// put behind it: ".css" of "a.css.다운로드".
func Ext(name string) string {
	name = strings.ToLower(path.Base(name))
	for _, behind := range []string{".다운로드", ".download"} {
		name = strings.TrimSuffix(name, behind)
	}
	return path.Ext(name)
}
