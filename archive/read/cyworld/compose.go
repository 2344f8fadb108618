package cyworld

import (
	"html"
	"path"
	"strconv"
	"strings"

	"dotori/archive"
	"dotori/archive/text"
)

// shelf is where the entries of a file belong.
type shelf struct {
	kind       archive.Kind
	collection archive.Collection
	photos     bool // an entry with one picture is that picture
}

// source is the file that entries are read from.
type source struct {
	name    string
	shelf   shelf
	beside  []string // more files that the entries came from
	repeats int      // entries that were read before
}

// compose yields an entry as an item, and its comments behind it.
func (r *reading) compose(src *source, e entry, p *pictures) {
	it := archive.Item{
		Service: Service, Kind: src.shelf.kind, NativeID: e.nativeID(src.shelf), Title: plainText(e.title), Author: e.author, Moment: e.moment,
		Collections: []archive.Collection{src.shelf.collection},
		Files:       append([]string{src.name}, src.beside...), Line: e.line,
	}
	if e.folder != "" {
		it.Collections[0].Title = e.folder
	}
	if it.NativeID != "" && r.seen[it.Identity()] {
		src.repeats++
		r.discuss(src, it.Identity(), e.comments)
		return
	}
	if e.undated != "" {
		r.warn(&archive.Warning{Path: src.name, Line: e.line, Reason: "The date of an entry could not be read.", Detail: e.undated})
	}
	r.illustrate(&it, e, p)
	if it.Title == "" && it.Text == "" && len(it.Media) == 0 && len(e.comments) == 0 {
		r.warn(&archive.Warning{Path: src.name, Line: e.line, Reason: "There is nothing in an entry.", Detail: "#" + number(e.number)})
		return
	}
	if src.shelf.photos && isOnePicture(it) && (it.NativeID != "" || len(e.comments) == 0) {
		it.Kind = archive.Photo
		it.Text = strings.TrimSpace(strings.ReplaceAll(it.Text, string(archive.ObjectMark), ""))
	}
	r.discuss(src, r.item(it), e.comments)
}

// nativeID is the entry's id; a photo without one is known by its address.
func (e entry) nativeID(s shelf) string {
	if e.id == "" && s.photos && len(e.images) > 0 && isRemote(e.images[0]) {
		return clean(e.images[0])
	}
	return clean(e.id)
}

// illustrate fills in the text with the marks of its pictures, and the pictures.
func (r *reading) illustrate(it *archive.Item, e entry, p *pictures) {
	names := map[string]bool{}
	mention := func(address string) {
		m := p.find(address)
		names[pictureName(address)] = true
		it.Media = append(it.Media, m)
	}
	if markup.MatchString(e.body) {
		words := text.FromHTML(e.body, func(src, _ string) bool {
			if src != "" {
				mention(src)
			}
			return src != ""
		})
		it.Text = e.withoutHeading(clean(words))
	} else {
		it.Text = clean(html.UnescapeString(e.body))
	}
	for _, address := range e.images {
		if !names[pictureName(address)] {
			mention(address)
		}
	}
	it.Media = append(it.Media, p.more()...)
}

// isOnePicture reports whether the item is the caption of a picture that is there.
func isOnePicture(it archive.Item) bool {
	return len(it.Media) == 1 && !it.Media[0].Missing && strings.HasPrefix(it.Media[0].MIME, "image/")
}

// discuss yields the comments of the item with the given identity. One that
// answers another hangs below that.
func (r *reading) discuss(src *source, parent string, comments []entry) {
	last := parent
	for _, c := range comments {
		if r.done() {
			return
		}
		it := archive.Item{
			Kind: archive.Comment, Parent: parent, Author: c.author, Moment: c.moment,
			Files: []string{src.name}, Line: c.line,
		}
		it.Text = plainBody(c.body)
		if it.Text == "" {
			it.Text = plainText(c.title)
		}
		if c.answer {
			it.Parent = last
		}
		if id := r.item(it); !c.answer {
			last = id
		}
	}
}

func plainBody(body string) string {
	if markup.MatchString(body) {
		return clean(text.FromHTML(body, nil))
	}
	return clean(html.UnescapeString(body))
}

// entries yields what a list file holds. keep may complete an entry, and
// returns where its pictures are looked for.
func (r *reading) entries(src *source, content string, keep func(*entry) *pictures) {
	found := 0
	for o := range objects(content) {
		if r.done() {
			return
		}
		found++
		if o.err != nil {
			r.warn(&archive.Warning{Path: src.name, Line: o.line, Reason: "An entry could not be read.", Detail: "#" + number(o.number) + ": " + o.err.Error()})
			continue
		}
		e := r.entryOf(o)
		r.compose(src, e, keep(&e))
	}
	if found == 0 {
		r.skip(src.name, "There are no entries in this file.", "")
	}
	r.reportRepeats(src)
}

func (r *reading) reportRepeats(src *source) {
	if src.repeats > 0 {
		r.warn(&archive.Warning{Path: src.name, Reason: "Entries that were read before were not taken again.", Detail: number(src.repeats)})
	}
}

func number(n int) string { return strconv.Itoa(n) }

// beside returns pictures for an entry of a file, found by what it is.
func (r *reading) beside(name string, keys ...string) *pictures {
	return &pictures{reading: r, dir: path.Dir(name), keys: keys}
}
