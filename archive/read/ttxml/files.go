package ttxml

import (
	"io"
	"path"
	"regexp"
	"strings"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/loosexml"
	"dotori/archive/read/tree"
)

// files are the attachments of an entry, found by what the body calls them.
type files struct {
	*document
	all   []attachment
	by    map[string]int // by name, label and Tistory's own id
	shown map[int]bool
}

func (d *document) files(all []attachment) *files {
	f := &files{document: d, all: all, by: map[string]int{}, shown: map[int]bool{}}
	for i, a := range all {
		for _, key := range []string{a.name, cfileID(a.name), a.label} {
			if _, taken := f.by[tree.Key(key)]; key != "" && !taken {
				f.by[tree.Key(key)] = i
			}
		}
	}
	return f
}

// cfile is how Tistory names files: cfile22.uf.1234ABCD.png, which pages show
// as http://cfile22.uf.tistory.com/image/1234ABCD.
var cfile = regexp.MustCompile(`(?i)^cfile\d+\.uf\.(\w+)(?:\.\w+)?$`)

func cfileID(name string) string {
	if m := cfile.FindStringSubmatch(name); m != nil {
		return m[1]
	}
	return ""
}

// label returns what people call a file.
func (f *files) label(name string) string {
	if i, ok := f.by[tree.Key(name)]; ok {
		return firstOf(f.all[i].label, name)
	}
	return name
}

// find is an [article.Finder].
func (f *files) find(ref article.Ref) (archive.Media, bool) {
	for _, address := range ref.Addresses {
		if i, ok := f.index(address); ok {
			f.shown[i] = true
			return f.media(f.all[i])
		}
	}
	name, own := strings.CutPrefix(ref.Addresses[0], scheme)
	if ref.Use == article.Link && !own {
		return archive.Media{}, false
	}
	if own {
		return f.media(attachment{name: name})
	}
	return article.Lost(name)
}

// index returns which attachment an address means.
func (f *files) index(address string) (int, bool) {
	address = tree.Unescape(strings.TrimPrefix(address, scheme))
	if end := strings.IndexAny(address, "?#"); end >= 0 {
		address = address[:end]
	}
	i, ok := f.by[tree.Key(path.Base(address))]
	return i, ok
}

// rest returns the attachments that the body has not shown.
func (f *files) rest() (media []archive.Media) {
	for i, a := range f.all {
		if f.shown[i] {
			continue
		}
		if m, ok := f.media(a); ok {
			media = append(media, m)
		}
	}
	return media
}

// media is an attachment: in the file, in the folder attach beside it, or missing.
func (f *files) media(a attachment) (archive.Media, bool) {
	m, ok := article.Lost(firstOf(a.label, a.name))
	if !ok {
		return m, false
	}
	switch {
	case a.content != loosexml.Span{}:
		span, source := a.content, f.bytes
		m.Open = func() (io.ReadCloser, error) {
			r, err := source.Part(span)
			if err != nil {
				return nil, err
			}
			return loosexml.Base64(r), nil
		}
	default:
		m.Path = f.Index.Find(path.Dir(f.name), "attach/"+a.name)
	}
	m.Missing = m.Open == nil && m.Path == ""
	if m.Missing {
		f.missing++
	}
	return m, true
}
