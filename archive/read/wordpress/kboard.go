package wordpress

import (
	"strconv"
	"strings"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/board"
	"dotori/archive/read/sqldump"
)

// boards yields KBoard's posts, answers after what they answer, and then the
// comments on them. Its numbers are its own, not those of WordPress' posts.
func (d *database) boards() {
	d.Begin()
	for _, s := range d.sites {
		s.done, s.answered = board.IDs{}, board.IDs{}
	}
	d.Passes(func(p *board.Pass) {
		d.rows(only(boardPosts, wantedBoardPosts()), func(t table, row sqldump.Row) { d.boardPost(p, t.site, row) })
	})
	d.Begin()
	d.Passes(func(p *board.Pass) {
		d.rows(only(boardComments, wantedBoardComments()), func(t table, row sqldump.Row) { d.boardComment(p, t.site, row) })
	})
}

func boardID(id int64) string { return "kboard/" + strconv.FormatInt(id, 10) }

func (d *database) boardPost(pass *board.Pass, s *installation, row sqldump.Row) {
	id, above := row.Int("uid"), row.Int("parent_uid")
	if s.done.Has(id) {
		return
	}
	parent := s.recall(&s.done, above, boardID(above))
	if above > 0 && parent.identity == "" && pass.Wait() {
		return
	}
	pass.Done()
	it := d.boardItem(s, row)
	it.Parent = parent.identity
	if s.account != "" {
		it.NativeID = boardID(id)
	}
	if it.Title == "" && it.Text == "" && len(it.Media) == 0 {
		d.countOf(row.File).empty++
		return
	}
	y := yielded{d.item(s.site, it, row.File, row.Line), it.NativeID}
	s.remember(&s.done, id, boardID(id), y)
}

// boardItem is a post in a board.
func (d *database) boardItem(s *installation, row sqldump.Row) archive.Item {
	p := &post{content: row.Text("content"), source: row.File}
	f := &finder{uploads: d.files, site: s.site, post: p, shown: map[int64]bool{}}
	body := article.Compose(p.html(nil), f.Find)
	it := archive.Item{
		Kind: archive.Post, Title: line(row.Text("title")), Text: body.Text, HTML: body.HTML, Media: body.Media,
		Author: line(row.Text("member_display")), Moment: moment(row.Text("date"), "", d.zone), Details: boardDetails(row),
		Hidden: row.Text("status") == "trash", Collections: []archive.Collection{{Kind: archive.Board, Title: firstOf(s.boards[row.Int("board_id")], s.title, s.account)}},
	}
	for _, file := range s.attached.Of(row.Int("uid")) {
		board.Attach(&it, f.attached(file), place(file.Stored))
	}
	d.countOf(row.File).missing += f.lost
	it.Own = s.isOwner(row.Int("member_uid"), it.Author, d.owner)
	return it
}

// isOwner reports whether a member of the site is the owner of the archive.
// Visitors may write under any name.
func (s *installation) isOwner(member int64, name, owner string) bool {
	return member > 0 && s.isOwn(firstOf(s.authors[strconv.FormatInt(member, 10)], name), owner)
}

// place returns where KBoard has put a file, from the uploads on.
func place(stored string) string {
	return firstOf(placeOf(stored), strings.TrimLeft(stored, "/"))
}

// attached returns a file of a board as what its author called it.
func (f *finder) attached(file board.Attachment) archive.Media {
	stored := place(file.Stored)
	m, _ := f.media(stored, unscaled(stored))
	if named, ok := article.Lost(file.Source); ok {
		m.Name = named.Name
	}
	return f.count(m)
}

func boardDetails(row sqldump.Row) []archive.Detail {
	var all facts
	if row.Text("notice") == "true" {
		all.add("Type", "notice")
	}
	if row.Text("secret") == "true" {
		all.add("Visibility", "secret")
	} else if status := row.Text("status"); status != "trash" {
		all.add("Visibility", line(status))
	}
	all.add("Category", line(row.Text("category1")))
	all.add("Category", line(row.Text("category2")))
	if n := row.Int("view"); n > 0 {
		all.add("Views", strconv.FormatInt(n, 10))
	}
	return all
}

func (d *database) boardComment(pass *board.Pass, s *installation, row sqldump.Row) {
	m := remark{
		id: row.Int("uid"), parent: row.Int("parent_uid"), user: row.Int("user_uid"), author: row.Text("user_display"),
		text: row.Text("content"), date: row.Text("created"), approved: clean(row.Text("status")), line: row.Line,
	}
	number := row.Int("content_uid")
	on := s.recall(&s.done, number, boardID(number))
	if on.identity == "" || s.answered.Has(m.id) {
		return
	}
	key := commentID(boardID(number), m.id)
	if parent := s.recall(&s.answered, m.parent, commentID(boardID(number), m.parent)); parent.identity != "" {
		on.identity = parent.identity
	} else if m.parent > 0 && pass.Wait() {
		return
	}
	pass.Done()
	f := &finder{uploads: d.files, site: s.site, post: &post{source: row.File}, shown: map[int64]bool{}}
	for _, file := range s.replied.Of(m.id) {
		m.files = append(m.files, f.attached(file))
	}
	d.countOf(row.File).missing += f.lost
	native := ""
	if on.native != "" {
		native = key
	}
	s.remember(&s.answered, m.id, key, yielded{d.remark(s.site, row.File, m, on), native})
}
