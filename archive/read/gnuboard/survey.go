package gnuboard

import (
	"strings"

	"dotori/archive/read/board"
	"dotori/archive/read/sqldump"
)

// survey notes what the items need that come in the next pass.
func (w *world) survey() {
	for row := range w.Rows(w.set, w.wanted(w.surveyed)) {
		if t := w.tableOf(row); t != nil {
			w.note(t, row)
		}
	}
}

func (w *world) surveyed(t *table) []string {
	switch t.role {
	case writes:
		return []string{"wr_id", "wr_num", "wr_reply", "wr_parent", "wr_is_comment", "wr_comment", "wr_comment_reply"}
	case boards:
		return []string{"bo_table", "bo_subject", "bo_notice"}
	case files:
		return []string{"bo_table", "wr_id", "bf_no", "bf_source", "bf_file"}
	case configs:
		return []string{"cf_title"}
	case categories:
		return []string{"ca_id", "ca_name"}
	case members:
		if w.memos {
			return []string{"mb_id", "mb_nick"}
		}
	case carts:
		if w.orders {
			return []string{"od_id", "on_uid", "it_name", "it_id", "ct_qty", "ct_price", "ct_amount"}
		}
	}
	return nil
}

func (w *world) note(t *table, row sqldump.Row) {
	s := t.site
	switch t.role {
	case writes:
		t.board.expect(row)
	case boards:
		b := s.board(row.Text("bo_table"))
		b.title = board.Line(row.Text("bo_subject"))
		b.noteNotices(row.Text("bo_notice"))
	case files:
		if stored := row.Text("bf_file"); stored != "" {
			s.board(row.Text("bo_table")).files.Add(row.Int("wr_id"),
				board.Attachment{Number: row.Int("bf_no"), Source: row.Text("bf_source"), Stored: stored})
		}
	case configs:
		s.account = board.Line(row.Text("cf_title"))
	case categories:
		s.categories[row.Text("ca_id")] = board.Line(row.Text("ca_name"))
	case members:
		s.nicks[row.Text("mb_id")] = board.Line(row.Text("mb_nick"))
	case carts:
		s.noteCart(row)
	}
}

// board returns the board of a table's name.
func (s *site) board(table string) *boardState {
	table = strings.TrimSpace(table)
	b := s.boards[table]
	if b == nil {
		b = newBoard(table)
		s.boards[table] = b
	}
	return b
}
