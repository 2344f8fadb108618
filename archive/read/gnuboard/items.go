package gnuboard

import (
	"dotori/archive"
	"dotori/archive/read/board"
	"dotori/archive/read/sqldump"
)

// items yields everything that people wrote, sold and asked.
func (w *world) items() {
	wanted := w.wanted(w.columns)
	w.Passes(func(p *board.Pass) {
		for row := range w.Rows(w.set, wanted) {
			if t := w.tableOf(row); t != nil {
				w.item(p, t, row)
			}
		}
	})
	w.tellLeftOut()
}

func (w *world) columns(t *table) []string {
	switch t.role {
	case writes:
		return append(w.surveyed(t), "ca_name", "wr_option", "wr_subject", "wr_content", "wr_link1", "wr_link2",
			"wr_hit", "wr_good", "wr_nogood", "mb_id", "wr_name", "wr_datetime")
	case pages:
		return []string{"co_id", "co_html", "co_subject", "co_content"}
	case questions:
		return []string{"qa_id", "qa_parent", "qa_type", "mb_id", "qa_name", "qa_category", "qa_html", "qa_subject", "qa_content",
			"qa_file1", "qa_source1", "qa_file2", "qa_source2", "qa_datetime"}
	case goods:
		return goodsColumns()
	case reviews:
		return []string{"is_id", "it_id", "mb_id", "is_name", "is_score", "is_subject", "is_content", "is_time"}
	case goodsQuestions:
		return []string{"iq_id", "it_id", "mb_id", "iq_name", "iq_secret", "iq_subject", "iq_question", "iq_answer", "iq_time"}
	case memos:
		if w.memos && w.owner != "" {
			return []string{"me_id", "me_recv_mb_id", "me_send_mb_id", "me_send_datetime", "me_memo", "me_type"}
		}
	case orders:
		if w.orders {
			return []string{"od_id", "on_uid", "od_time", "od_status", "od_settle_case", "od_cart_price", "od_receipt_price"}
		}
	}
	return nil
}

func (w *world) item(p *board.Pass, t *table, row sqldump.Row) {
	switch t.role {
	case writes:
		w.write(p, t, row)
	case pages:
		w.page(p, t, row)
	case questions:
		w.question(p, t, row)
	case goods:
		w.goods(p, t, row)
	case reviews:
		w.review(p, t, row)
	case goodsQuestions:
		w.goodsQuestion(p, t, row)
	case memos:
		w.memo(p, t, row)
	case orders:
		w.order(p, t, row)
	}
}

// first reports whether an item that is no post comes for the first time from
// its dump, and counts it.
func (s *site) first(p *board.Pass, row sqldump.Row, id string) bool {
	key := row.File + id
	if s.seen[key] {
		return false
	}
	s.seen[key], s.seen[id] = true, true
	p.Done()
	return true
}

// tellLeftOut warns once for each dump of what was not asked for.
func (w *world) tellLeftOut() {
	for _, t := range w.set.Tables {
		if !t.Filled || w.Done() {
			continue
		}
		switch role := kindOf(t).role; {
		case role == orders && !w.orders:
			w.leave("Orders are personal data of customers and were left out. To import them, turn on the option Import orders.", t.Name)
		case role == memos && !w.memos:
			w.leave("Private messages were left out. To import yours, turn on the option Import private messages.", t.Name)
		case role == memos && w.owner == "":
			w.leave("Private messages were left out because your name on the site was not stated.", t.Name)
		}
	}
}

func (w *world) leave(reason, table string) {
	w.Warn(&archive.Warning{Path: w.set.Dumps[0], Reason: reason, Detail: table})
}
