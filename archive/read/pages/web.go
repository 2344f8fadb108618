package pages

import (
	"io"
	"io/fs"

	"dotori/archive"
	"dotori/archive/read/webarchive"
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
	w := webarchive.Parse(b)
	p := w.Page(rules)
	if p == nil {
		r.Skip(name, "There is no page in this web archive.", "")
		return true
	}
	e, reason := entryOf(p, w.Find)
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
