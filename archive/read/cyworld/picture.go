package cyworld

import (
	"path"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// pictures finds the pictures of one entry on disk, in the order in which the
// entry mentions them.
type pictures struct {
	*reading
	dir   string            // of the file that holds the entry
	keys  []string          // of survey.byEntry
	at    string            // of survey.byMinute
	count int               // which picture of its list the entry is, from 1
	given map[string]string // by its address, the file that the program made of it
	inner article.Finder    // of the web archive that the entry is from; may be nil
}

// find returns the picture of an address, as missing when it is not on disk.
func (p *pictures) find(address string) archive.Media {
	if m, ok := article.Inline(address); ok {
		return m
	}
	if m, ok := p.within(address); ok {
		return m
	}
	name := pictureName(address)
	for file := p.locate(address, name); file != ""; file = p.locate(address, name) {
		if m, ok := p.load(file); ok {
			return m
		}
	}
	return archive.Media{Name: orUnnamed(name), Missing: true}
}

// within returns a picture that lies in the same file as the entry.
func (p *pictures) within(address string) (archive.Media, bool) {
	if p.inner == nil {
		return archive.Media{}, false
	}
	m, ok := p.inner(article.Ref{Use: article.Picture, Addresses: []string{address}})
	return m, ok && !m.Missing
}

// locate returns the file that an address means, or "". A file that turned
// out to be no picture is not returned again.
func (p *pictures) locate(address, name string) string {
	if file := p.given[original(address)]; file != "" && !p.used[file] {
		return file
	}
	if !isRemote(address) {
		return p.good(p.index.Find(p.dir, address))
	}
	for _, key := range p.keys {
		if file := p.unused(p.byEntry[key]); file != "" {
			return file
		}
	}
	if file := p.ofMinute(); file != "" {
		return file
	}
	// Names such as 1.jpg say nothing about whose picture it is.
	if len(stemOf(name)) < 5 {
		return ""
	}
	return p.unused([]string{p.index.Find(p.dir, name)})
}

// good drops a file that is known to be no picture.
func (p *pictures) good(file string) string {
	if p.bad[file] {
		return ""
	}
	return file
}

func (p *pictures) unused(files []string) string {
	for _, f := range files {
		if f != "" && !p.used[f] {
			return f
		}
	}
	return ""
}

// ofMinute returns the picture of the entry's minute that carries its number,
// else the next one of that minute.
func (p *pictures) ofMinute() string {
	var next string
	for _, c := range p.byMinute[p.at] {
		if p.used[c.name] {
			continue
		}
		if c.number == p.count {
			return c.name
		}
		if next == "" {
			next = c.name
		}
	}
	return next
}

// more returns the pictures of the entry that it does not mention.
func (p *pictures) more() (found []archive.Media) {
	for _, key := range p.keys {
		for _, file := range p.byEntry[key] {
			if p.used[file] {
				continue
			}
			if m, ok := p.load(file); ok {
				found = append(found, m)
			}
		}
	}
	return found
}

// load makes media of a file, or warns that it is none.
func (r *reading) load(file string) (archive.Media, bool) {
	_, mime, w := tree.Look(r.root, file)
	if w != nil {
		if !r.used[file] {
			r.warn(w)
		}
		r.bad[file] = true
		return archive.Media{}, false
	}
	r.used[file], r.homes[path.Dir(file)] = true, true
	return archive.Media{Name: text.NFC(path.Base(file)), Path: file, MIME: mime}, true
}

// orUnnamed names a picture whose address has no name.
func orUnnamed(name string) string {
	if name == "" {
		return "picture"
	}
	return name
}
