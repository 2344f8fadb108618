package pages

import (
	"context"
	"io/fs"
	"path"
	"strings"

	"golang.org/x/net/html/atom"

	"dotori/archive/read"
	"dotori/archive/read/page"
	"dotori/archive/read/tree"
	"dotori/archive/read/webarchive"
	"dotori/archive/text"
)

// How sure this reader is: less than any service that knows its own signs,
// more than that of mere pictures.
const (
	onlyTexts  = 12
	datedTexts = 22
	somePages  = 24
	somePosts  = 26
	knownSite  = 28
)

// Detect looks at so many names, and into so many files of each role.
const (
	mostNames = 100_000
	mostEach  = 6
)

// headLength is how much of a file decides what it is, in bytes.
const headLength = 48 << 10

// Detect finds a page, a dated text or a list of posts outside of programs.
func (Reader) Detect(ctx context.Context, root fs.FS) read.Match {
	s, names := newSurvey(), []string(nil)
	for folder, err := range tree.Walk(ctx, root) {
		if err != nil {
			continue
		}
		for _, e := range folder.Files {
			name := path.Join(folder.Path, e.Name())
			s.add(name)
			if isWriting(roleOf(name)) && !inParts(name) {
				names = append(names, name)
			}
		}
		if s.files > mostNames {
			break
		}
	}
	d := detection{root: root, opened: map[role]int{}}
	for _, name := range names {
		if ctx.Err() != nil {
			return read.Match{}
		}
		if !s.isProgram(name) {
			d.look(name)
		}
	}
	if d.best.Confidence == 0 && s.onlyTexts() && len(names) > 0 {
		d.best = read.Match{Confidence: onlyTexts, Variant: diaryTexts, Reason: "It holds nothing but texts.", Detail: names[0]}
	}
	return d.best
}

type detection struct {
	root   fs.FS
	opened map[role]int
	best   read.Match
}

func (d *detection) take(confidence int, variant, reason, name string) {
	if confidence > d.best.Confidence {
		d.best = read.Match{Confidence: confidence, Variant: variant, Reason: reason, Detail: name}
	}
}

// look takes what a file tells. Names tell more of texts than their first lines.
func (d *detection) look(name string) {
	r := roleOf(name)
	if isNotice(name) && r != webPage {
		return
	}
	if (r == plainText || r == markdown) && isDated(name) {
		d.take(datedTexts, diaryTexts, "Texts with a day in their names were found.", name)
		return
	}
	if d.opened[r]++; d.opened[r] > mostEach {
		return
	}
	head, err := tree.Begin(d.root, name, headLength)
	if err != nil || len(head) == 0 {
		return
	}
	switch r {
	case webPage:
		d.page(name, page.Decode(head))
	case webArchive:
		d.archive(name, head)
	case plainText, markdown:
		d.text(name, head)
	case list, sheet:
		d.list(name, head, r)
	}
}

// page recognises a page that says something, or shows one that does.
func (d *detection) page(name, content string) {
	p := page.Parse(content, rules)
	if _, known := siteOf(p); known {
		d.take(knownSite, savedPages, "A saved page of a site was found.", name)
		return
	}
	if !isIndex(p) && (len(page.Words(p.Content)) > 10 || page.First(p.Content, page.Tag(atom.Img)) != nil) {
		d.take(somePages, savedPages, "Saved web pages were found.", name)
	}
}

// archive recognises a web archive by its heading.
func (d *detection) archive(name string, head []byte) {
	if webarchive.Begins(head) {
		d.take(somePages, savedPages, "Saved web pages were found.", name)
	}
}

func (d *detection) text(name string, head []byte) {
	s, _ := text.Decode(head)
	e, _ := frontMatter(s)
	if e.moment.Known() || e.title != "" || daysIn(s) >= 2 || beginsWithDay(s) {
		d.take(datedTexts, diaryTexts, "Texts that begin with a day were found.", name)
	}
}

// list recognises a list by its first post that its beginning holds whole.
func (d *detection) list(name string, head []byte, r role) {
	s, _ := text.Decode(head)
	each := eachObject
	if r == sheet {
		each = eachRow
	}
	for rec, err := range each(strings.NewReader(s)) {
		if err != nil {
			return // it may only be the end of the beginning
		}
		if rec.isPost() {
			d.take(somePosts, savedLists, "A list of posts was found.", name)
			return
		}
	}
}
