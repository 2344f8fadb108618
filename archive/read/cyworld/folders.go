package cyworld

import (
	"path"
	"regexp"
	"strings"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/read/tree"
	"dotori/archive/text"
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

var keywordDir = regexp.MustCompile(`^(?i:(?:싸이월드|싸이|cyworld|미니홈피)[ _-]*)?(사진첩|다이어리|방명록|게시판|일촌평)$`)

// keywordOf returns the part of the minihompy that the folders of a path name,
// the innermost one, or "".
func keywordOf(name string) string {
	parts := strings.Split(text.NFC(path.Dir(name)), "/")
	for i := len(parts) - 1; i >= 0; i-- {
		if m := keywordDir.FindStringSubmatch(parts[i]); m != nil {
			return m[1]
		}
	}
	return ""
}

// shelfFor returns where the files of such a folder belong. The folders below
// it name the album, diary or board.
func shelfFor(name string) shelf {
	keyword := keywordOf(name)
	title := keyword
	if below := foldersBelow(name); below != "" {
		title = below
	}
	c := archive.Collection{Title: title}
	switch keyword {
	case "사진첩":
		c.Kind = archive.Album
		return shelf{kind: archive.Post, collection: c, photos: true}
	case "다이어리":
		c.Kind = archive.DiaryFolder
		return shelf{kind: archive.Diary, collection: c}
	case "게시판":
		c.Kind = archive.Board
		return shelf{kind: archive.Post, collection: c}
	}
	c.Kind, c.Title = archive.GuestbookWall, keyword
	return shelf{kind: archive.Guestbook, collection: c}
}

// dateDir is a folder that holds nothing but a date, or its month or day.
var dateDir = regexp.MustCompile(`^(?:(?:19|20)\d\d년?(?:[ ._-]*\d{1,2}월?(?:[ ._-]*\d{1,2}일?)?)?|(?:0?[1-9]|1[0-2])월?|\d{2}일?)$`)

// foldersBelow returns the path below the keyword's folder, without those that
// are mere dates and those in which browsers keep the parts of a page.
func foldersBelow(name string) string {
	var below []string
	for _, p := range strings.Split(text.NFC(path.Dir(name)), "/") {
		switch {
		case keywordDir.MatchString(p):
			below = []string{}
		case below != nil && !dateDir.MatchString(p) && !isPageDir(p):
			below = append(below, p)
		}
	}
	return strings.Join(below, "/")
}

func isPageDir(p string) bool {
	return strings.HasSuffix(p, "_files") || strings.HasSuffix(p, ".files")
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
			r.picture(name, r.dateOfFile(name), shelfFor(name).collection)
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
	page := parsePage(content)
	e := entry{title: page.title, author: page.author, moment: page.moment, body: page.body(), heading: isPrivacy}
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
