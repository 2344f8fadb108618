package gnuboard

import (
	"slices"
	"strings"

	"dotori/archive/read/sqldump"
)

// role is what a table is for.
type role int

const (
	none role = iota
	writes
	boards
	files
	configs
	members
	pages
	questions
	memos
	goods
	reviews
	goodsQuestions
	categories
	orders
	carts
)

// shape is how the table of a role is known: by the end of its name and some
// of its columns.
type shape struct {
	role    role
	suffix  string
	columns []string
}

func shapes() []shape {
	return []shape{
		{boards, "board", []string{"bo_table", "bo_subject"}},
		{files, "board_file", []string{"bo_table", "wr_id", "bf_file"}},
		{configs, "config", []string{"cf_title"}},
		{members, "member", []string{"mb_id", "mb_nick"}},
		{pages, "content", []string{"co_id", "co_content"}},
		{questions, "qa_content", []string{"qa_id", "qa_parent", "qa_content"}},
		{memos, "memo", []string{"me_id", "me_send_mb_id", "me_memo"}},
		{goods, "item", []string{"it_id", "it_name", "it_explan"}},
		{reviews, "item_use", []string{"is_id", "it_id", "is_content"}},
		{reviews, "item_ps", []string{"is_id", "it_id", "is_content"}},
		{goodsQuestions, "item_qa", []string{"iq_id", "it_id", "iq_question"}},
		{categories, "category", []string{"ca_id", "ca_name"}},
		{orders, "order", []string{"od_id", "od_time"}},
		{carts, "cart", []string{"ct_id", "it_id"}},
	}
}

// The prefixes that an installation proposes: the dump may describe the
// columns nowhere.
var usualPrefixes = []string{"g4_", "g5_", "g5_shop_", "yc4_"}

const writePart = "write_"

// kind is a table's role, what its name begins with, and the board whose posts
// are in it.
type kind struct {
	role   role
	prefix string
	board  string
}

// kindOf tells what a table is for.
func kindOf(t sqldump.Table) kind {
	name := strings.ToLower(t.Name)
	if at := strings.Index(name, writePart); at == 0 || at > 0 && name[at-1] == '_' {
		k := kind{writes, name[:at], t.Name[at+len(writePart):]}
		if k.board != "" && k.fits(t, []string{"wr_id", "wr_is_comment", "wr_subject", "wr_content"}) {
			return k
		}
	}
	for _, s := range shapes() {
		prefix, ok := strings.CutSuffix(name, s.suffix)
		if k := (kind{role: s.role, prefix: prefix}); ok && (prefix == "" || strings.HasSuffix(prefix, "_")) && k.fits(t, s.columns) {
			return k
		}
	}
	return kind{}
}

func (k kind) fits(t sqldump.Table, columns []string) bool {
	if t.Columns == nil {
		return slices.Contains(usualPrefixes, k.prefix)
	}
	return t.Has(columns...)
}

// isMine reports tables of Gnuboard.
func isMine(t sqldump.Table) bool { return kindOf(t).role != none }
