package gnuboard

import (
	"dotori/archive"
	"dotori/archive/read/board"
	"dotori/archive/read/sqldump"
)

// about begins what somebody wrote about a product; false when it came before
// or has to wait for the product.
func (w *world) about(p *board.Pass, t *table, row sqldump.Row, id string) (archive.Item, bool) {
	known := t.site.seen[goodsID(row)]
	if t.site.seen[row.File+id] || !known && p.Wait() || !t.site.first(p, row, id) {
		return archive.Item{}, false
	}
	it := w.begin(t.site, row, archive.Comment, id)
	if known {
		it.Parent = t.site.identity(goodsID(row))
	}
	return it, true
}

// review yields what a customer thinks of a product.
func (w *world) review(p *board.Pass, t *table, row sqldump.Row) {
	it, ok := w.about(p, t, row, ".item_use/"+row.Text("is_id"))
	if !ok {
		return
	}
	it.Title, it.Author = board.Line(row.Text("is_subject")), authorOf(row, "is_name")
	it.Own = w.isOwn(it.Author, row.Text("mb_id"))
	it.Moment = board.Datetime(row.Text("is_time"))
	w.compose(&it, row, board.Breaks(row.Text("is_content")))
	if score := board.Line(row.Text("is_score")); score != "" && score != "0" {
		it.Details = []archive.Detail{{Name: "Rating", Value: score}}
	}
	w.Item(it)
}

// goodsQuestion yields a question about a product, and the answer below it.
func (w *world) goodsQuestion(p *board.Pass, t *table, row sqldump.Row) {
	id := ".item_qa/" + row.Text("iq_id")
	it, ok := w.about(p, t, row, id)
	if !ok {
		return
	}
	it.Title, it.Author = board.Line(row.Text("iq_subject")), authorOf(row, "iq_name")
	it.Own = w.isOwn(it.Author, row.Text("mb_id"))
	it.Moment = board.Datetime(row.Text("iq_time"))
	w.compose(&it, row, board.Breaks(row.Text("iq_question")))
	if row.Int("iq_secret") != 0 {
		it.Details = []archive.Detail{{Name: "Visibility", Value: "private"}}
	}
	asked := w.Item(it)
	if answer := row.Text("iq_answer"); board.Plain(answer) != "" {
		it := w.begin(t.site, row, archive.Comment, id+"/answer")
		it.Parent = asked
		w.compose(&it, row, board.Breaks(answer))
		w.Item(it)
	}
}
