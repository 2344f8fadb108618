package blog

import (
	"io"
	"io/fs"
	"path"
	"strings"

	"dotori/archive/read/page"
	"dotori/archive/read/tree"
)

const (
	largest    = 64 << 20 // bytes of a page with its pictures in it
	headLength = 16 << 10 // is enough to tell what a page is
)

// Head returns the beginning of a page as text, or "" when it cannot be read.
func Head(root fs.FS, name string) string {
	b, err := tree.Begin(root, name, headLength)
	if err != nil {
		return ""
	}
	return page.Decode(b)
}

// Page returns a page as text; false when it could not be read, which is
// warned of.
func (r *Run) Page(name string) (string, bool) {
	f, err := r.Root.Open(name)
	if err != nil {
		r.Skip(name, "This file could not be read.", err.Error())
		return "", false
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, largest+1))
	switch {
	case err != nil:
		r.Skip(name, "This file could not be read.", err.Error())
	case len(b) > largest:
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
