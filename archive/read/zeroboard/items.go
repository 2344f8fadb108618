package zeroboard

import (
	"strconv"

	"dotori/archive"
	"dotori/archive/read/board"
	"dotori/archive/read/sqldump"
)

// items yields posts and comments, as often over the dump as it takes.
func (w *world) items() {
	wanted := w.wanted(map[role][]string{
		posts: {"no", "headnum", "father", "ismember", "memo", "name", "subject", "use_html", "category", "is_secret", "sitelink1", "sitelink2",
			"file_name1", "file_name2", "s_file_name1", "s_file_name2", "reg_date", "hit", "vote"},
		comments: {"no", "parent", "ismember", "memo", "name", "reg_date"},
	})
	w.Passes(func(p *board.Pass) {
		for row := range w.Rows(w.set, wanted) {
			t, ok := w.tables[sqlName{row.Database, row.Table}]
			if !ok || t.board == nil || !t.board.first(row) {
				continue
			}
			if t.role == comments {
				w.comment(p, t.board, row)
			} else {
				w.post(p, t.board, row)
			}
		}
	})
}

// parent returns the identity of the post with a number, "" when there is
// none; false when the row has to wait for it.
func (b *boardState) parent(p *board.Pass, no int64) (string, bool) {
	if no == 0 || !b.exist.Has(no) {
		return "", true
	}
	if written, ok := b.came[no]; ok {
		return identity(b.nativeID(no, written)), true
	}
	return "", !p.Wait()
}

// begin returns an item with what posts and comments have in common.
func (w *world) begin(b *boardState, row sqldump.Row, k archive.Kind) archive.Item {
	w.yielded[row.File] = true
	author := words(row.Text("name"))
	return archive.Item{
		Service: Service, Kind: k, Author: author, Own: w.owner != "" && author == w.owner,
		Moment:      board.Unix(row.Int("reg_date"), w.Zone),
		Collections: []archive.Collection{{Kind: archive.Board, Title: b.title}},
		Files:       []string{row.File}, Line: row.Line,
	}
}

func (w *world) comment(p *board.Pass, b *boardState, row sqldump.Row) {
	parent, ok := b.parent(p, row.Int("parent"))
	if !ok {
		return
	}
	b.finish(row)
	p.Done()
	it := w.begin(b, row, archive.Comment)
	it.NativeID = b.nativeID(row.Int("no"), row.Int("reg_date")) + "/comment"
	it.Parent = parent
	w.body(&it, row, "0")
	w.Item(it)
}

func (w *world) post(p *board.Pass, b *boardState, row sqldump.Row) {
	no := row.Int("no")
	parent, ok := b.parent(p, row.Int("father"))
	if !ok {
		return
	}
	b.finish(row)
	p.Done()
	b.came[no] = row.Int("reg_date")
	it := w.begin(b, row, archive.Post)
	it.NativeID = b.nativeID(no, row.Int("reg_date"))
	it.Parent, it.Title = parent, words(row.Text("subject"))
	w.body(&it, row, row.Text("use_html"))
	for _, n := range []string{"1", "2"} {
		if stored := row.Text("file_name" + n); stored != "" {
			board.Attach(&it, w.Media(row.File, stored, row.Text("s_file_name"+n)), stored)
		}
	}
	it.Details = b.details(row)
	w.Item(it)
}

// notice is the head number from which on posts stand above the others.
const notice = -2_000_000_000

func (b *boardState) details(row sqldump.Row) (all []archive.Detail) {
	add := func(name, value string) {
		if value != "" && value != "0" {
			all = append(all, archive.Detail{Name: name, Value: value})
		}
	}
	if row.Int("is_secret") != 0 {
		add("Visibility", "private")
	}
	if row.Int("headnum") <= notice {
		add("Notice", "yes")
	}
	add("Category", b.categories[row.Int("category")])
	add("Views", strconv.FormatInt(row.Int("hit"), 10))
	add("Likes", strconv.FormatInt(row.Int("vote"), 10))
	add("Link", words(row.Text("sitelink1")))
	add("Link", words(row.Text("sitelink2")))
	return all
}
