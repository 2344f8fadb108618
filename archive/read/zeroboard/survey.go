package zeroboard

import (
	"dotori/archive/read/board"
	"dotori/archive/read/sqldump"
)

// survey notes what boards and categories are called, and which posts there are.
func (w *world) survey() {
	wanted := w.wanted(map[role][]string{
		posts: {"no"}, boards: {"name", "title"}, categories: {"no", "name"},
	})
	for row := range w.Rows(w.set, wanted) {
		t, ok := w.tables[sqlName{row.Database, row.Table}]
		if ok {
			w.note(t, row)
		}
	}
}

func (w *world) note(t table, row sqldump.Row) {
	switch t.role {
	case posts:
		t.board.exist.Add(row.Int("no"))
	case categories:
		t.board.categories[row.Int("no")] = words(row.Text("name"))
	case boards:
		if title := words(row.Text("title")); title != "" {
			w.board(boardKey{row.Database, t.prefix, row.Text("name")}).title = title
		}
	}
}

// words returns a name or title as people saw it.
func words(s string) string { return board.Line(sqldump.Unslash(s)) }
