package wordpress

import (
	"slices"
	"strconv"
	"time"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/board"
)

// reading is one run over an archive.
type reading struct {
	*board.Run
	files  *uploads
	owner  string
	zone   *time.Location
	seen   map[string]string // dates of posts, by account and id
	counts map[string]*count // by file
}

// count is what the report says of a file.
type count struct {
	items, missing, cut, empty, undated int
	program                             map[string]int // entries of the program, by kind
}

func (r *reading) countOf(file string) *count {
	if r.counts[file] == nil {
		r.counts[file] = &count{program: map[string]int{}}
	}
	return r.counts[file]
}

// yielded is an item for others to hang on.
type yielded struct{ identity, native string }

// post yields a post; what it returns has no identity when it is none.
func (r *reading) post(s *site, p *post) yielded {
	c := r.countOf(p.source)
	switch {
	case p.isProgram():
		c.program[p.kind]++
		return yielded{}
	case p.isAttachment():
		return yielded{} // its post shows it, or rest does
	case p.isEmpty() && len(s.byParent[p.id]) == 0:
		c.empty++
		return yielded{}
	}
	r.Begin()
	body, lost := r.media(s, p)
	it := archive.Item{
		Kind: archive.Post, NativeID: r.nativeID(s, p), Title: line(p.title), Text: body.Text, HTML: body.HTML, Media: body.Media, Moment: moment(p.date, p.gmt, r.zone),
		Author: s.name(p.author), Collections: p.shelf(s), Tags: p.tags, Details: p.details(),
		Hidden: p.status == "trash",
	}
	it.Own = s.isOwn(it.Author, r.owner)
	c.missing += lost
	y := yielded{r.item(s, it, p.source, p.line), it.NativeID}
	if len(s.byParent[p.id]) > 0 {
		s.yielded[p.id] = y
	}
	return y
}

// media returns the body of a post, with the attachments that it does not
// show behind it, and how many files are missing.
func (r *reading) media(s *site, p *post) (body article.Body, missing int) {
	f := &finder{uploads: r.files, site: s, post: p, shown: map[int64]bool{}}
	body = article.Compose(p.html(s.byParent[p.id]), f.Find)
	body.Media = append(body.Media, f.rest()...)
	return body, f.lost
}

// item yields an item of a site.
func (r *reading) item(s *site, it archive.Item, source string, line int) string {
	c := r.countOf(source)
	c.items++
	if !it.Moment.Known() {
		c.undated++
	}
	it.Account, it.Files, it.Line = s.account, []string{source}, line
	return r.Item(it)
}

// nativeID is the number of a post. A site without an address could be any;
// then its content alone tells a post from others.
func (r *reading) nativeID(s *site, p *post) string {
	if s.account == "" || p.id == 0 {
		return ""
	}
	id := postID(p.id)
	date, known := r.seen[s.account+"\n"+id]
	if known && date != p.date {
		return ""
	}
	r.seen[s.account+"\n"+id] = p.date
	return id
}

func postID(id int64) string { return "post/" + strconv.FormatInt(id, 10) }

// isKnown reports whether a post was yielded from another file.
func (r *reading) isKnown(s *site, p *post) bool {
	date, known := r.seen[s.account+"\n"+postID(p.id)]
	return s.account != "" && known && date == p.date
}

// shelf returns the categories of a post, and its blog.
func (p *post) shelf(s *site) (shelf []archive.Collection) {
	for _, title := range append(p.categories, firstOf(s.title, s.account)) {
		c := archive.Collection{Kind: archive.Blog, Title: title}
		if title != "" && !slices.Contains(shelf, c) {
			shelf = append(shelf, c)
		}
	}
	return shelf
}

// details returns what else a post says.
func (p *post) details() []archive.Detail {
	var all facts
	if p.kind != "post" {
		all.add("Type", p.kind)
	}
	if p.protected {
		all.add("Visibility", "protected")
	} else {
		all.add("Visibility", p.status)
	}
	all.add("Address", p.address)
	if modified, ok := wall(p.modified); ok && p.modified != p.date {
		all.add("Modified", modified.Format(time.DateTime))
	}
	if p.content != "" {
		all.add("Excerpt", line(p.excerpt))
	}
	return all
}
