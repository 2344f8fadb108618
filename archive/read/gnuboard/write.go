package gnuboard

import (
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/read/board"
	"dotori/archive/read/sqldump"
)

// write yields a post or a comment, unless it came before or has to wait.
func (w *world) write(p *board.Pass, t *table, row sqldump.Row) {
	b, id := t.board, row.Int("wr_id")
	if b.doneIn(row.File).Has(id) {
		return
	}
	parent, ok := b.answered(row, p)
	if !ok {
		return
	}
	b.arrive(row)
	p.Done()
	it := w.begin(t.site, row, archive.Post, b.nativeID(id))
	it.Collections = []archive.Collection{{Kind: archive.Board, Title: b.title}}
	if parent != 0 {
		it.Parent = t.site.identity(b.nativeID(parent))
	}
	it.Author = authorOf(row, "wr_name")
	it.Own = w.isOwn(it.Author, row.Text("mb_id"))
	it.Moment = board.Datetime(row.Text("wr_datetime"))
	options := strings.Split(row.Text("wr_option"), ",")
	if isComment(row) {
		it.Kind = archive.Comment
		options = slices.DeleteFunc(options, func(o string) bool { return strings.HasPrefix(o, "html") })
	}
	it.Title = board.Line(row.Text("wr_subject"))
	w.writeBody(&it, t, row, options)
	it.Details = b.details(row, options)
	w.Item(it)
}

// authorOf returns who wrote a row: the name at that time, else the member's id.
func authorOf(row sqldump.Row, name string) string {
	if author := board.Line(row.Text(name)); author != "" {
		return author
	}
	return board.Line(row.Text("mb_id"))
}

// details are what else a row says of itself. A comment has some of them only.
func (b *boardState) details(row sqldump.Row, options []string) (all []archive.Detail) {
	add := func(name, value string) {
		if value != "" && value != "0" {
			all = append(all, archive.Detail{Name: name, Value: value})
		}
	}
	if slices.Contains(options, "secret") {
		add("Visibility", "private")
	}
	add("Likes", board.Line(row.Text("wr_good")))
	add("Dislikes", board.Line(row.Text("wr_nogood")))
	if isComment(row) {
		return all
	}
	if b.notices[row.Int("wr_id")] {
		add("Notice", "yes")
	}
	add("Category", board.Line(row.Text("ca_name")))
	add("Views", board.Line(row.Text("wr_hit")))
	add("Link", board.Line(row.Text("wr_link1")))
	add("Link", board.Line(row.Text("wr_link2")))
	return all
}
