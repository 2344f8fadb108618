package cyworld

import (
	"io"
	"iter"
	"path"
	"regexp"
	"strings"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/read/tree"
	"dotori/archive/read/webarchive"
)

// folders is what people saved by hand, or with programs not known to us:
// pages, texts and pictures in folders named after the parts of a minihompy.
// It is best effort; no such archive is public.
func folders() dialect {
	return dialect{
		match: read.Match{Confidence: 25, Variant: "Saved folders", Reason: "A folder is named after a part of a minihompy."},
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
		case webarchive.Is(name):
			r.folderArchive(src)
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
	e, ok := r.pageEntry(content)
	if !ok {
		return
	}
	r.folderEntry(src, e)
}

// folderArchive reads a web archive as its page.
func (r *reading) folderArchive(src *source) {
	b, ok := r.begin(src.name, func(in io.Reader) io.Reader { return in })
	if !ok {
		return
	}
	w := webarchive.Parse(b)
	e, ok := await(r.ctx, func() *entry { return entryOfArchive(w) })
	switch {
	case !ok:
	case e == nil:
		r.skip(src.name, "There is no page in this web archive.", "")
	default:
		r.folderEntry(src, *e)
	}
}

func entryOfArchive(w *webarchive.Archive) *entry {
	p := w.Page(rules)
	if p == nil {
		return nil
	}
	e := entryOfPage(p)
	e.inner = w.Find
	return &e
}

// folderEntry yields the entry of a page; of a guestbook, its entries.
func (r *reading) folderEntry(src *source, e entry) {
	if src.shelf.kind == archive.Guestbook {
		if words := r.lines(plainBody(e.body)); isWall(words) {
			r.wall(src, words)
			return
		}
	}
	r.composeFile(src, e)
}

// folderText reads a text file as one entry; of a guestbook, as its entries.
func (r *reading) folderText(src *source) {
	content, ok := r.open(src.name)
	if !ok {
		return
	}
	if src.shelf.kind == archive.Guestbook && isWall(r.lines(content)) {
		r.wall(src, r.lines(content))
		return
	}
	r.composeFile(src, labelled(clean(r.shorten(src.name, 0, content))))
}

// longestNothing is more bytes than a page has that says nothing.
const longestNothing = 64 << 10

// composeFile completes an entry that is a whole file by the file's name.
func (r *reading) composeFile(src *source, e entry) {
	e.images = append(e.images, r.sameStem(src.name)...)
	if len(e.images) == 0 && len(e.body) < longestNothing && e.withoutHeading(plainBody(e.body)) == "" && !strings.Contains(e.body, "<img") {
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
	p := r.beside(src.name, stem)
	p.inner = e.inner
	r.compose(src, e, p)
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

func (r *reading) wall(src *source, lines iter.Seq[string]) {
	day := dateOfName(src.name)
	for e := range splitWall(lines) {
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
