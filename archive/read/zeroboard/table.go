package zeroboard

import (
	"strings"

	"dotori/archive/read/sqldump"
)

// role is what a table is for.
type role int

const (
	none role = iota
	posts
	comments
	categories
	boards
)

// kind is a table's role, what its name begins with, and its board.
type kind struct {
	role   role
	prefix string
	board  string
}

// shapes are the tables of boards: how their names go on behind the prefix,
// and the columns that they have. Comments of one board may look like posts of
// another by name.
var shapes = []struct {
	role    role
	part    string
	columns []string
}{
	{posts, "board_", []string{"no", "headnum", "memo", "subject"}},
	{comments, "board_comment_", []string{"no", "parent", "memo", "reg_date"}},
	{categories, "board_category_", []string{"no", "num", "name"}},
}

// usualPrefix is that of every Zeroboard.
const usualPrefix = "zetyx_"

// kindOf tells what a table is for.
func kindOf(t sqldump.Table) kind {
	name := strings.ToLower(t.Name)
	if prefix, ok := strings.CutSuffix(name, "admin_table"); ok && t.Has("name", "skinname") {
		return kind{role: boards, prefix: prefix}
	}
	for _, s := range shapes {
		at := strings.Index(name, s.part)
		if rest := at + len(s.part); at >= 0 && rest < len(name) && t.Has(s.columns...) {
			return kind{s.role, name[:at], t.Name[rest:]}
		}
	}
	if t.Columns == nil && strings.HasPrefix(name, usualPrefix) {
		return unknownColumns(t.Name)
	}
	return kind{}
}

// unknownColumns goes by the name alone. Reading tells that the columns are missing.
func unknownColumns(name string) kind {
	for i := len(shapes) - 1; i >= 0; i-- {
		if board, ok := strings.CutPrefix(strings.ToLower(name), usualPrefix+shapes[i].part); ok && board != "" {
			return kind{shapes[i].role, usualPrefix, name[len(name)-len(board):]}
		}
	}
	return kind{}
}

func isMine(t sqldump.Table) bool { return kindOf(t).role != none }
