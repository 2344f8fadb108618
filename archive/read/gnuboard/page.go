package gnuboard

import (
	"dotori/archive"
	"dotori/archive/read/board"
	"dotori/archive/read/sqldump"
)

// What Gnuboard's menus call the pages and the questions of a site.
const (
	pagesTitle     = "내용관리"
	questionsTitle = "1:1문의"
)

// page yields a page of the site itself.
func (w *world) page(p *board.Pass, t *table, row sqldump.Row) {
	id := ".content/" + board.Line(row.Text("co_id"))
	if !t.site.first(p, row, id) {
		return
	}
	it := w.begin(t.site, row, archive.Post, id)
	it.Collections = []archive.Collection{{Kind: archive.Board, Title: pagesTitle}}
	it.Title = board.Line(row.Text("co_subject"))
	content := row.Text("co_content")
	if row.Int("co_html") != 1 {
		content = board.Breaks(content)
	}
	w.compose(&it, row, content)
	w.Item(it)
}

// question yields what somebody asked the site's owner, and the answer below.
func (w *world) question(p *board.Pass, t *table, row sqldump.Row) {
	id, parent := ".qa/"+row.Text("qa_id"), ""
	if row.Int("qa_type") == 1 {
		asked := ".qa/" + row.Text("qa_parent")
		if !t.site.seen[asked] && p.Wait() {
			return
		}
		if t.site.seen[asked] {
			parent = t.site.identity(asked)
		}
	}
	if !t.site.first(p, row, id) {
		return
	}
	it := w.begin(t.site, row, archive.Post, id)
	it.Collections = []archive.Collection{{Kind: archive.Board, Title: questionsTitle}}
	it.Parent = parent
	it.Title, it.Author = board.Line(row.Text("qa_subject")), authorOf(row, "qa_name")
	it.Own = w.isOwn(it.Author, row.Text("mb_id"))
	it.Moment = board.Datetime(row.Text("qa_datetime"))
	w.questionBody(&it, row)
	it.Details = []archive.Detail{{Name: "Visibility", Value: "private"}}
	if c := board.Line(row.Text("qa_category")); c != "" {
		it.Details = append(it.Details, archive.Detail{Name: "Category", Value: c})
	}
	w.Item(it)
}

func (w *world) questionBody(it *archive.Item, row sqldump.Row) {
	switch content := row.Text("qa_content"); row.Int("qa_html") {
	case 0:
		it.Text = board.Plain(content)
	case 1:
		w.compose(it, row, content)
	default:
		w.compose(it, row, board.Breaks(content))
	}
	for _, n := range []string{"1", "2"} {
		if stored := row.Text("qa_file" + n); stored != "" {
			board.Attach(it, w.Media(row.File, "data/qa/"+stored, row.Text("qa_source"+n)), stored)
		}
	}
}
