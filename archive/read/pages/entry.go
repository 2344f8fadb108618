package pages

import (
	"path"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/page"
)

// entry is what somebody wrote at one time, with what was said to it.
type entry struct {
	id, account   string
	title, author string
	moment        archive.Moment
	body          article.Body
	tags          []string
	details       []archive.Detail
	group         archive.Collection
	line          int
	comments      []comment
}

// comment is what was said to an entry. One that answers another hangs below it.
type comment struct {
	author, body string
	moment       archive.Moment
	answer       bool
}

// isEmpty reports whether there is nothing to keep.
func (e entry) isEmpty() bool { return e.body.Text == "" && len(e.body.Media) == 0 }

// note adds a fact of the entry, if it is one.
func (e *entry) note(name, value string) {
	if value = page.Clean(value); value != "" {
		e.details = append(e.details, archive.Detail{Name: name, Value: value})
	}
}

// item makes an item of an entry. What it does not say, the file does.
func (r *reading) item(files []string, e entry, k archive.Kind) archive.Item {
	name := files[0]
	it := archive.Item{Service: Service, Kind: k, Account: e.account, NativeID: e.id, Title: page.Clean(e.title), Author: page.Clean(e.author),
		Moment: local(e.moment, r.Zone), Text: e.body.Text, HTML: e.body.HTML, Media: e.body.Media,
		Tags: e.tags, Details: e.details, Files: files, Line: e.line}
	if !it.Moment.Known() {
		it.Moment = r.dateOf(name).In(r.Zone)
	}
	if e.group.Title != "" {
		it.Collections = []archive.Collection{e.group}
	} else {
		kind := archive.Board
		if k == archive.Diary {
			kind = archive.DiaryFolder
		}
		it.Collections = folderOf(name, kind)
	}
	return it
}

// local shows a moment that a program stated in UTC as the clocks of zone did,
// and any other with the offset that they had.
func local(m archive.Moment, zone *time.Location) archive.Moment {
	if zone == nil || !m.Offset.Known || m.Offset.Seconds != 0 {
		return m.In(zone)
	}
	shown := archive.At(m.Wall.In(zone), m.Precision, m.Origin)
	return shown.In(zone)
}

// whole yields an entry that is a file of its own. A second file with the
// same is left out.
func (r *reading) whole(files []string, e entry, k archive.Kind) {
	it := r.item(files, e, k)
	id := it.Identity()
	if first, ok := r.seen[id]; ok {
		for _, name := range files {
			r.Skip(name, "The same stands in another file.", first)
		}
		return
	}
	r.seen[id] = files[0]
	r.discuss(r.Item(it), files[:1], e)
}

// discuss yields the comments of the entry whose item has the given identity.
func (r *reading) discuss(parent string, files []string, e entry) {
	for _, f := range files {
		r.written[path.Dir(f)] = true
	}
	last := parent
	for _, c := range e.comments {
		it := archive.Item{Kind: archive.Comment, Account: e.account, Parent: parent, Author: page.Clean(c.author), Moment: local(c.moment, r.Zone),
			Text: page.Clean(c.body), Files: files, Line: e.line}
		if it.Text == "" || r.Done() {
			continue
		}
		if c.answer {
			it.Parent = last
		}
		if id := r.Item(it); !c.answer {
			last = id
		}
	}
}

// folderOf returns the folders that a file lies in as a collection, without
// those that are mere dates.
func folderOf(name string, kind archive.CollectionKind) []archive.Collection {
	var parts []string
	for _, p := range strings.Split(path.Dir(name), "/") {
		if p != "." && !dateFolder.MatchString(p) {
			parts = append(parts, page.Clean(p))
		}
	}
	if len(parts) == 0 {
		return nil
	}
	return []archive.Collection{{Kind: kind, Title: strings.Join(parts, "/")}}
}
