package xe

import (
	"strings"

	"dotori/archive"
	"dotori/archive/read/board"
	"dotori/archive/read/sqldump"
)

// documents yields the posts of boards and pages, and the guestbooks.
func (d *database) documents() {
	d.Passes(func(p *board.Pass) {
		d.rows(written, func(s *site, r role, row sqldump.Row) {
			switch r {
			case documents:
				d.document(s, row)
			case guestbooks:
				d.entry(p, s, row)
			}
		})
	})
}

func written(r role) []string {
	switch r {
	case documents:
		return []string{"document_srl", "module_srl", "category_srl", "title", "content", "readed_count", "voted_count",
			"user_id", "user_name", "nick_name", "tags", "regdate", "status", "is_secret"}
	case guestbooks:
		return []string{"guestbook_item_srl", "module_srl", "parent_srl", "content", "user_id", "user_name", "nick_name", "regdate", "is_secret"}
	}
	return nil
}

func (d *database) document(s *site, row sqldump.Row) {
	srl, module := row.Int("document_srl"), row.Int("module_srl")
	if !s.documents.Add(srl) {
		return
	}
	it := d.begin(s, row, archive.Post, documentID(srl))
	it.Title = board.Line(row.Text("title"))
	it.Collections = s.collections(module)
	it.Tags = tagsOf(row.Text("tags"))
	d.compose(&it, s, srl, row)
	it.Details = s.details(row)
	d.item(it)
}

// begin returns an item of a row with what all have in common.
func (d *database) begin(s *site, row sqldump.Row, k archive.Kind, id string) archive.Item {
	nick, name := board.Line(row.Text("nick_name")), board.Line(row.Text("user_name"))
	it := archive.Item{
		Kind: k, Account: s.domain, NativeID: id, Author: nick, Moment: momentOf(row.Text("regdate")),
		Files: []string{row.File}, Line: row.Line, Own: d.isOwn(nick, name, row.Text("user_id")),
	}
	if nick == "" {
		it.Author = name
	}
	return it
}

// details returns what XE says of a document beside its text. Fields without
// a name are those that were not noted.
func (s *site) details(row sqldump.Row) (details []archive.Detail) {
	add := func(name, value string) {
		if name != "" && value != "" && value != "0" {
			details = append(details, archive.Detail{Name: name, Value: value})
		}
	}
	add("Category", s.category(row.Int("category_srl")))
	add("Visibility", visibility(row))
	add("Views", board.Line(row.Text("readed_count")))
	add("Likes", board.Line(row.Text("voted_count")))
	for _, v := range s.values.Of(row.Int("document_srl")) {
		add(s.fields[fieldKey{row.Int("module_srl"), v.Number}], board.Plain(strings.ReplaceAll(v.Source, "|@|", ", ")))
	}
	return details
}
