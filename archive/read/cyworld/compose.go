package cyworld

import (
	"html"
	"strings"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/text"
)

// shelf is where the entries of a file belong.
type shelf struct {
	kind       archive.Kind
	collection archive.Collection
	photos     bool // an entry with one picture is that picture
}

// compose yields an entry as an item, and its comments behind it.
func (r *reading) compose(src *source, e entry, p *pictures) {
	it := archive.Item{
		Service: Service, Kind: src.shelf.kind, NativeID: e.nativeID(src.shelf), Title: plainText(e.title), Author: e.author, Moment: e.moment,
		Collections: []archive.Collection{src.shelf.collection},
		Files:       append([]string{src.name}, src.beside...), Line: e.line,
	}
	it.Details = e.details()
	if e.folder != "" {
		it.Collections[0].Title = e.folder
	}
	if e.undated != "" {
		src.undated.add(e, e.undated)
	}
	r.illustrate(&it, e, p)
	if it.Title == "" && it.Text == "" && len(it.Media) == 0 && len(e.comments) == 0 {
		src.empty.add(e, "")
		return
	}
	if src.shelf.photos && r.isOnePicture(it) && (it.NativeID != "" || len(e.comments) == 0) {
		r.shown[it.Media[0].Path] = true
		it.Kind, it.HTML = archive.Photo, ""
		it.Text = strings.TrimSpace(strings.ReplaceAll(it.Text, string(archive.ObjectMark), ""))
	}
	src.items++
	r.discuss(src, r.item(it, r.alike), e)
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
	mention := func(address string) archive.Media {
		m := p.find(address)
		names[pictureName(address)] = true
		return m
	}
	find := func(ref article.Ref) (archive.Media, bool) {
		if ref.Use != article.Picture {
			return archive.Media{}, false
		}
		return mention(ref.Addresses[0]), true
	}
	if hasMarkup(e.body) {
		r.format(it, e, find)
	} else {
		it.Text = plainBody(r.shorten(it.Files[0], e.line, e.body))
	}
	for _, address := range e.images {
		if !names[pictureName(address)] {
			it.Media = append(it.Media, mention(address))
		}
	}
	it.Media = append(it.Media, p.more()...)
}

// format composes a body of HTML piece by piece. One of several pieces is too
// large to be more than its text.
func (r *reading) format(it *archive.Item, e entry, find article.Finder) {
	var words strings.Builder
	n := 0
	for piece := range r.pieces(e.body) {
		body := article.Compose(piece, find)
		it.HTML, it.Media = body.HTML, append(it.Media, body.Media...)
		if n++; n > 1 && body.Text != "" {
			words.WriteByte('\n')
		}
		words.WriteString(body.Text)
		if words.Len() > largestEntry {
			break
		}
	}
	if n > 1 {
		it.HTML = ""
	}
	it.Text = e.withoutHeading(clean(r.shorten(it.Files[0], e.line, words.String())))
}

// isOnePicture reports whether the item is the caption of a picture that is
// there and has no other caption.
func (r *reading) isOnePicture(it archive.Item) bool {
	if len(it.Media) != 1 {
		return false
	}
	m := it.Media[0]
	return m.Path != "" && !r.shown[m.Path] && strings.HasPrefix(m.MIME, "image/")
}

// discuss yields the comments of the entry whose item has the given identity.
// One that answers another hangs below that.
func (r *reading) discuss(src *source, parent string, e entry) {
	last, alike := parent, map[string]int{}
	for _, c := range e.comments {
		if r.done() {
			return
		}
		it := archive.Item{
			Kind: archive.Comment, Parent: parent, Author: c.author, Moment: c.moment,
			Text: plainBody(c.body), Files: []string{src.name}, Line: e.line,
		}
		if it.Text == "" {
			it.Text = plainText(c.title)
		}
		if it.Text == "" && it.Author == "" {
			src.empty.add(e, "")
			continue
		}
		if c.answer {
			it.Parent = last
		}
		if id := r.item(it, alike); !c.answer {
			last = id
		}
	}
}

// plainBody returns a body as text, without its pictures.
func plainBody(body string) string {
	if hasMarkup(body) {
		return clean(text.FromHTML(body, nil))
	}
	return clean(strings.ReplaceAll(html.UnescapeString(body), string(archive.ObjectMark), ""))
}
