package xe

import (
	"dotori/archive"
	"dotori/archive/read/board"
	"dotori/archive/read/sqldump"
)

// comments yields the comments below what they answer.
func (d *database) comments() {
	d.Passes(func(p *board.Pass) {
		d.rows(answered, func(s *site, _ role, row sqldump.Row) { d.comment(p, s, row) })
	})
}

func answered(r role) []string {
	if r != comments {
		return nil
	}
	return []string{"comment_srl", "module_srl", "document_srl", "parent_srl", "is_secret", "content", "user_id", "user_name", "nick_name", "regdate"}
}

func (d *database) comment(p *board.Pass, s *site, row sqldump.Row) {
	srl, above := row.Int("comment_srl"), row.Int("parent_srl")
	if s.comments.Has(srl) || above != 0 && above != srl && !s.comments.Has(above) && p.Wait() {
		return
	}
	s.comments.Add(srl)
	p.Done()
	it := d.begin(s, row, archive.Comment, commentID(srl))
	switch {
	case above != 0 && above != srl && s.comments.Has(above):
		it.Parent = s.identity(commentID(above))
	case s.documents.Has(row.Int("document_srl")):
		it.Parent = s.identity(documentID(row.Int("document_srl")))
	default:
		it.Collections = s.collections(row.Int("module_srl"))
	}
	d.compose(&it, s, srl, row)
	if v := visibility(row); v != "" {
		it.Details = []archive.Detail{{Name: "Visibility", Value: v}}
	}
	d.item(it)
}

// entry yields an entry of a guestbook, or an answer to one.
func (d *database) entry(p *board.Pass, s *site, row sqldump.Row) {
	srl, above := row.Int("guestbook_item_srl"), row.Int("parent_srl")
	answers := above != 0 && above != srl
	if s.guestbook.Has(srl) || answers && !s.guestbook.Has(above) && p.Wait() {
		return
	}
	answers = answers && s.guestbook.Has(above)
	s.guestbook.Add(srl)
	p.Done()
	it := d.begin(s, row, archive.Guestbook, entryID(srl))
	it.Collections = s.collections(row.Int("module_srl"))
	if answers {
		it.Kind, it.Parent, it.Collections = archive.Comment, s.identity(entryID(above)), nil
	}
	d.compose(&it, s, srl, row)
	if v := visibility(row); v != "" {
		it.Details = []archive.Detail{{Name: "Visibility", Value: v}}
	}
	d.item(it)
}
