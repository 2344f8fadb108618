package gnuboard

import (
	"dotori/archive"
	"dotori/archive/read/board"
	"dotori/archive/read/sqldump"
)

// memo yields a message that the owner sent or received. Newer versions keep
// one row for each of the two.
func (w *world) memo(p *board.Pass, t *table, row sqldump.Row) {
	from, to := t.site.person(row.Text("me_send_mb_id")), t.site.person(row.Text("me_recv_mb_id"))
	sent, received := w.isOwn(from, row.Text("me_send_mb_id")), w.isOwn(to, row.Text("me_recv_mb_id"))
	copied := row.Text("me_type")
	id := ".memo/" + row.Text("me_id")
	if !sent && !received || copied == "send" && !sent || copied == "recv" && !received || !t.site.first(p, row, id) {
		return
	}
	other := from
	if sent {
		other = to
	}
	it := w.begin(t.site, row, archive.Message, id)
	it.Collections = []archive.Collection{{Kind: archive.Chat, Title: other}}
	it.Author, it.Own = from, sent
	if to != from && to != "" {
		it.People = []string{to}
	}
	it.Moment = board.Datetime(row.Text("me_send_datetime"))
	it.Text = board.Plain(row.Text("me_memo"))
	w.Item(it)
}

// person returns what a member is called.
func (s *site) person(id string) string {
	if nick := s.nicks[id]; nick != "" {
		return nick
	}
	return board.Line(id)
}
