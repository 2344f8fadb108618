package xe

import (
	"io"
	"path"
	"strings"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/board"
	"dotori/archive/read/loosexml"
	"dotori/archive/read/tree"
)

// compose yields a post with its comments behind it.
func (x *xmlReading) compose(p xmlPost) {
	it := x.begin(archive.Post, p)
	it.Title, it.Tags = board.Line(p.fields["title"]), tagsOf(p.fields["tags"])
	it.Collections = []archive.Collection{{Kind: archive.Board, Title: x.board}}
	if it.Title == "" && it.Text == "" && len(it.Media) == 0 && len(p.comments) == 0 {
		x.empty++
		return
	}
	if !it.Moment.Known() {
		x.undated++
	}
	it.Details = p.details()
	x.found++
	x.discuss(x.item(it), p.comments)
}

// begin returns what posts and comments have in common.
func (x *xmlReading) begin(k archive.Kind, p xmlPost) archive.Item {
	nick, name := board.Line(p.fields["nick_name"]), board.Line(p.fields["user_name"])
	it := archive.Item{
		Kind: k, Author: nick, Moment: momentOf(p.fields["regdate"]), Files: []string{x.name}, Line: p.line,
		Own: x.isOwn(nick, name, p.fields["user_id"]),
	}
	if nick == "" {
		it.Author = name
	}
	shown := map[int]bool{}
	body := article.Compose(p.fields["content"], func(ref article.Ref) (archive.Media, bool) { return x.find(ref, p.attached, shown) })
	it.Text, it.HTML, it.Media = body.Text, body.HTML, body.Media
	for i, a := range p.attached {
		if !shown[i] {
			it.Media = append(it.Media, x.media(a))
		}
	}
	return it
}

func (p xmlPost) details() (details []archive.Detail) {
	add := func(name, value string) {
		if name != "" && value != "" && value != "0" {
			details = append(details, archive.Detail{Name: name, Value: value})
		}
	}
	add("Category", board.Line(p.fields["category"]))
	if p.fields["is_secret"] == "Y" {
		add("Visibility", "private")
	}
	add("Views", board.Line(p.fields["readed_count"]))
	add("Likes", board.Line(p.fields["voted_count"]))
	for _, e := range p.extra {
		add(board.Line(e.name), board.Plain(strings.ReplaceAll(e.value, "|@|", ", ")))
	}
	return details
}

// discuss yields the comments of a post, each below what it answers.
func (x *xmlReading) discuss(post string, comments []xmlPost) {
	given := map[string]string{} // identities by the comments' numbers
	for _, c := range comments {
		if x.Done() {
			return
		}
		it := x.begin(archive.Comment, c)
		it.Parent = post
		if above := given[c.fields["parent"]]; above != "" && c.fields["parent"] != "" {
			it.Parent = above
		}
		if it.Text == "" && len(it.Media) == 0 {
			x.empty++
			continue
		}
		if c.fields["is_secret"] == "Y" {
			it.Details = []archive.Detail{{Name: "Visibility", Value: "private"}}
		}
		given[c.fields["sequence"]] = x.item(it)
	}
}

// find is an [article.Finder]: bodies call attachments by the names that their
// authors gave them.
func (x *xmlReading) find(ref article.Ref, attached []attachment, shown map[int]bool) (archive.Media, bool) {
	for _, address := range ref.Addresses {
		plain, _, _ := strings.Cut(address, "?")
		name := tree.Key(path.Base(tree.Unescape(plain)))
		for i, a := range attached {
			if tree.Key(path.Base(a.name)) == name && a.name != "" {
				shown[i] = true
				return x.media(a), true
			}
		}
	}
	return x.Finder(x.name, func(address string) []string { return placesOf(address, nil) })(ref)
}

// media is an attachment: in the file, among the site's files, or missing.
func (x *xmlReading) media(a attachment) archive.Media {
	if a.content == (loosexml.Span{}) {
		ref := a.place
		for _, place := range placesOf(a.place, nil) {
			ref = place
		}
		return x.Media(x.name, ref, a.name)
	}
	m, ok := article.Lost(a.name)
	if !ok {
		m.Name = "attachment"
	}
	m.Missing = false
	span, bytes := a.content, x.bytes
	m.Open = func() (io.ReadCloser, error) {
		r, err := bytes.Part(span)
		if err != nil {
			return nil, err
		}
		return loosexml.Base64(r), nil
	}
	return m
}
