package ttxml

import "dotori/archive"

// talk yields a comment or trackback, and the answers to it.
func (d *document) talk(c comment, parent, entryID string, e *entry) {
	it := d.visitor(c)
	it.Kind, it.Parent = archive.Comment, parent
	it.Own = it.Own || c.writer != "" && c.writer == e.author
	if c.id != "" && entryID != "" && !c.trackback {
		it.NativeID = entryID + "/comment/" + c.id
	}
	d.answers(c, it, func(reply comment, id string) { d.talk(reply, id, entryID, e) })
}

// answers yields an item and hands the replies to it on.
func (d *document) answers(c comment, it archive.Item, reply func(comment, string)) {
	if it.Text == "" && it.Title == "" && it.Author == "" && len(c.replies) == 0 {
		d.empty++
		return
	}
	id := d.item(it)
	for _, r := range c.replies {
		reply(r, id)
	}
}

// visitor returns what a visitor left as an item.
func (d *document) visitor(c comment) archive.Item {
	body := words(c.text)
	it := archive.Item{
		Title: c.title, Text: body.Text, HTML: body.HTML, Media: body.Media, Author: c.name,
		Moment: d.moment(c.written), Hidden: c.filtered, Own: d.owner != "" && c.name == d.owner, Line: c.line,
	}
	it.Details = c.details()
	return it
}

func (c comment) details() []archive.Detail {
	var all facts
	if c.secret {
		all.add("Visibility", "secret")
	}
	if c.trackback {
		all.add("Trackback", c.homepage)
	} else {
		all.add("Homepage", c.homepage)
	}
	if c.filtered {
		all.add("Filtered", "spam")
	}
	return all
}

// guestbook yields its entries one by one.
func (d *document) guestbook() {
	d.Begin()
	for t := range d.xml.Children("guestbook") {
		if t.Name != "comment" {
			d.xml.Skip(t.Name)
			continue
		}
		var list []comment
		var held int
		d.comment(t, &list, &held, 0)
		for _, c := range list {
			d.visit(c)
		}
		if d.Done() {
			return
		}
	}
}

// visit yields an entry of the guestbook.
func (d *document) visit(c comment) {
	it := d.visitor(c)
	it.Kind, it.Collections = archive.Guestbook, d.shelf(archive.GuestbookWall, "")
	if c.id != "" && d.account != "" {
		it.NativeID = "guestbook/" + c.id
	}
	d.answers(c, it, d.reply)
}

// reply yields an answer in the guestbook.
func (d *document) reply(c comment, parent string) {
	it := d.visitor(c)
	it.Kind, it.Parent = archive.Comment, parent
	if c.id != "" && d.account != "" {
		it.NativeID = "guestbook/" + c.id
	}
	d.answers(c, it, d.reply)
}

// item yields an item of this file and returns its identity.
func (d *document) item(it archive.Item) string {
	it.Account, it.Files = d.account, []string{d.name}
	if !it.Moment.Known() {
		d.undated++
	}
	d.found++
	return d.Item(it)
}
