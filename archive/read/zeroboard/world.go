package zeroboard

import (
	"strconv"

	"dotori/archive"
	"dotori/archive/read/board"
	"dotori/archive/read/sqldump"
)

// reading is one run over an archive.
type reading struct {
	*board.Run
	owner string
}

// all reads the sets of dumps, each a world of its own, and tells apart what
// lies in the site's folder.
func (r *reading) all() {
	r.Survey()
	titles := map[string]string{}
	for _, set := range r.Sets(isMine, func(string) bool { return false }) {
		w := r.world(set)
		w.survey()
		w.items()
		for _, dump := range set.Dumps {
			if !w.yielded[dump] && !r.Done() {
				r.Skip(dump, board.ReasonEmpty, "")
			}
		}
		for _, b := range w.boards {
			titles[b.id] = b.title
		}
	}
	r.left(titles)
}

// world is one state of a database.
type world struct {
	*reading
	set    board.Set
	tables map[sqlName]table
	boards map[boardKey]*boardState

	yielded map[string]bool // dumps from which an item came
}

type (
	sqlName  struct{ database, name string }
	boardKey struct{ database, prefix, id string }
)

// table is one of the tables of a set.
type table struct {
	kind
	board *boardState // nil for the list of boards
}

// boardState is a board, and what of it came already.
type boardState struct {
	id, title  string
	categories map[int64]string
	exist      board.IDs
	came       map[int64]int64 // when the posts that came were written
	done       map[string]*board.IDs
}

func (r *reading) world(set board.Set) *world {
	w := &world{reading: r, set: set, tables: map[sqlName]table{}, boards: map[boardKey]*boardState{}, yielded: map[string]bool{}}
	for _, t := range set.Tables {
		entry := table{kind: kindOf(t)}
		if entry.role != boards {
			entry.board = w.board(boardKey{t.Database, entry.prefix, entry.kind.board})
		}
		w.tables[sqlName{t.Database, t.Name}] = entry
	}
	return w
}

func (w *world) board(key boardKey) *boardState {
	b := w.boards[key]
	if b == nil {
		b = &boardState{id: key.id, title: key.id, categories: map[int64]string{}, came: map[int64]int64{}, done: map[string]*board.IDs{}}
		w.boards[key] = b
	}
	return b
}

// wanted makes columns by role to columns by table.
func (w *world) wanted(columns map[role][]string) sqldump.Wanted {
	byName := map[string][]string{}
	for name, t := range w.tables {
		byName[name.name] = columns[t.role]
	}
	return func(table string) []string { return byName[table] }
}

// first reports whether a row comes for the first time from its dump's table.
func (b *boardState) first(row sqldump.Row) bool {
	key := row.File + "\x00" + row.Table
	if b.done[key] == nil {
		b.done[key] = &board.IDs{}
	}
	return !b.done[key].Has(row.Int("no"))
}

func (b *boardState) finish(row sqldump.Row) {
	b.done[row.File+"\x00"+row.Table].Add(row.Int("no"))
}

// nativeID names a post. The dump does not tell which site it is from, and
// every site has a board "free" with a first post; the second in which it was
// written tells them apart.
func (b *boardState) nativeID(no, written int64) string {
	return b.id + "/" + strconv.FormatInt(no, 10) + "@" + strconv.FormatInt(written, 10)
}

func identity(id string) string {
	return archive.Item{Service: Service, NativeID: id}.Identity()
}
