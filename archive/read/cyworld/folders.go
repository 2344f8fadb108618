package cyworld

import (
	"path"
	"regexp"
	"strings"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/read/tree"
)

// folders is what people saved by hand, or with programs not known to us:
// pages, texts and pictures in folders named after the parts of a minihompy.
// It is best effort; no such archive is public.
func folders() dialect {
	return dialect{
		match: read.Match{Confidence: 25, Variant: "Saved folders (best effort)", Reason: "A folder is named after a part of a minihompy."},
		owns:  func(name string) bool { return keywordOf(name) != "" },
		read:  (*reading).folders,
	}
}

func (r *reading) folders(files []string) {
	for _, name := range files {
		if r.done() {
			return
		}
		src := &source{name: name, shelf: shelfFor(name)}
		switch {
		case isPage(name):
			r.folderPage(src)
		case isPlain(name):
			r.folderText(src)
		case strings.EqualFold(path.Ext(name), ".json"):
			r.folderList(src)
		}
	}
	for _, name := range files {
		if r.done() {
			return
		}
		if !r.used[name] && tree.NamedLikeMedia(name) {
			r.picture(name, captionOfName(name), r.dateOfFile(name), shelfFor(name).collection)
		}
	}
}

// dateOfFile dates a file by its name, its folder or else the file system.
func (r *reading) dateOfFile(name string) archive.Moment {
	if m := dateOfName(name); m.Known() {
		return m
	}
	return tree.Modified(r.root, name, r.zone)
}

// folderPage reads a saved page as one entry; of a guestbook, as its entries.
func (r *reading) folderPage(src *source) {
	content, ok := r.open(src.name)
	if !ok {
		return
	}
	e := pageEntry(content)
	if words := plainBody(e.body); src.shelf.kind == archive.Guestbook && isWall(words) {
		r.wall(src, words)
		return
	}
	r.composeFile(src, e)
}

// folderText reads a text file as one entry; of a guestbook, as its entries.
func (r *reading) folderText(src *source) {
	content, ok := r.open(src.name)
	if !ok {
		return
	}
	content = clean(content)
	if src.shelf.kind == archive.Guestbook && isWall(content) {
		r.wall(src, content)
		return
	}
	r.composeFile(src, labelled(content))
}

// composeFile completes an entry that is a whole file by the file's name.
func (r *reading) composeFile(src *source, e entry) {
	e.images = append(e.images, r.sameStem(src.name)...)
	if len(e.images) == 0 && e.withoutHeading(plainBody(e.body)) == "" && !strings.Contains(e.body, "<img") {
		r.skip(src.name, "There is nothing written in this file.", "")
		return
	}
	if !e.moment.Known() {
		e.moment = r.dateOfFile(src.name)
	}
	if e.title == "" && src.shelf.kind != archive.Guestbook {
		e.title = titleOfName(src.name)
	}
	stem := strings.TrimSuffix(src.name, path.Ext(src.name))
	r.compose(src, e, r.beside(src.name, stem))
	r.report(src)
}

// sameStem returns the picture that has the name of a text but for the extension.
func (r *reading) sameStem(name string) []string {
	for _, ext := range []string{".jpg", ".jpeg", ".png", ".gif"} {
		if found := r.index.Find(path.Dir(name), stemOf(name)+ext); found != "" && path.Dir(found) == path.Dir(name) && !r.used[found] {
			return []string{path.Base(found)}
		}
	}
	return nil
}

func (r *reading) folderList(src *source) {
	content, ok := r.open(src.name)
	if !ok {
		return
	}
	r.entries(src, content, func(e *entry) *pictures {
		e.id = "" // the numbers of unknown programs begin again in each list
		return r.beside(src.name)
	})
}

func (r *reading) wall(src *source, content string) {
	day := dateOfName(src.name)
	for e := range splitWall(content) {
		if r.done() {
			return
		}
		if !e.moment.Known() {
			e.moment = day
		}
		r.compose(src, e, r.beside(src.name))
	}
	r.report(src)
}

var nameDate = regexp.MustCompile(`(?:19|20)\d{2}[.\-_년]? ?\d{1,2}[.\-_월]? ?\d{1,2}일?(?:[ _T-]*\d{2}[.\-_:시]?\d{2}(?:[.\-_:분]?\d{2})?)?`)

// titleOfName returns what a file's name says beside its date.
func titleOfName(name string) string {
	stem := nameDate.ReplaceAllString(stemOf(name), "")
	return strings.Trim(strings.ReplaceAll(stem, "_", " "), " -.")
}

// captionOfName returns what a dated picture's name says in Korean; other
// names are a camera's.
func captionOfName(name string) string {
	title := titleOfName(name)
	if !nameDate.MatchString(stemOf(name)) || !hangul.MatchString(title) {
		return ""
	}
	return title
}
