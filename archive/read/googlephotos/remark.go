package googlephotos

import (
	"slices"

	"dotori/archive"
	"dotori/archive/read/clock"
	"dotori/archive/read/jsonlist"
	"dotori/archive/read/tree"
)

// likers are those who liked a shared picture.
func (d *described) likers() (names []string) {
	for _, c := range d.Comments {
		if name := line(c.Author); bool(c.Liked) && name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// remarks yields an item and what was said of it. A picture is known by its
// bytes alone, so those of one that was talked about are read for it.
func (r *reading) remarks(it archive.Item, main picture) {
	var said jsonlist.Many[remark]
	for _, d := range main.said {
		said = append(said, d.Comments...)
	}
	said = slices.DeleteFunc(said, func(c remark) bool { return prose(c.Text) == "" })
	if len(said) > 0 && !main.lent && it.ID == "" {
		sum, err := tree.Sum(r.ctx, r.root, main.path())
		if err != nil {
			r.unreadable(main.path(), err)
			return
		}
		it.Media[0].SHA256 = sum
	}
	parent := ""
	if len(said) > 0 {
		parent = it.Identity()
		it.Media[0].SHA256 = "" // ingest tells by it what it has stored
	}
	r.item(it)
	if parent != "" {
		r.comments(said, parent)
	}
}

// comments yields what was said of an item. Each copy of a picture repeats it.
func (r *reading) comments(said jsonlist.Many[remark], parent string) {
	for _, c := range said {
		it := archive.Item{Kind: archive.Comment, Service: Service, Author: line(c.Author), Text: prose(c.Text),
			Moment: clock.Show(c.Created.time(), archive.PrecisionSecond, r.zone), Parent: parent}
		if id := it.Identity(); it.Text != "" && !r.said[id] {
			r.said[id] = true
			r.item(it)
		}
	}
}

// tellAlbum yields what was written in an album and of it. An album of which
// nothing else is here is warned of.
func (r *reading) tellAlbum(a *album, pictures int) {
	if a == nil || len(a.files) == 0 {
		return
	}
	it := archive.Item{Kind: archive.Post, Service: Service, Title: a.title, Text: a.text,
		Moment: clock.Show(a.dated.time(), archive.PrecisionSecond, r.zone), Collections: a.collection(), Files: a.files}
	talk := slices.ContainsFunc(a.from, func(c remark) bool { return prose(c.Text) != "" })
	if a.text != "" || talk {
		r.item(it)
		r.comments(a.from, it.Identity())
		return
	}
	for _, name := range a.files {
		if !r.named[name] && pictures == 0 {
			r.skip(name, "No picture of this album is here.", a.title)
		}
	}
}
