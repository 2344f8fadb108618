package gnuboard

import (
	"strconv"
	"strings"

	"dotori/archive/read/board"
	"dotori/archive/read/sqldump"
)

// boardState is a board, and what of it came already.
type boardState struct {
	table, title string
	notices      map[int64]bool
	files        board.Attachments
	exist, came  board.IDs             // posts
	done         map[string]*board.IDs // posts and comments, by dump

	// Replies name their parent by its place in the thread. These are the
	// places that somebody replied to, with the id that stands there once it
	// came.
	places map[place]int64
}

// place is where a post stands in its thread (comment 0), or a comment below
// its post. Each reply has its parent's path and a letter more.
type place struct {
	thread, comment int64
	path            string
}

func newBoard(table string) *boardState {
	return &boardState{table: table, notices: map[int64]bool{}, done: map[string]*board.IDs{}, places: map[place]int64{}}
}

func isComment(row sqldump.Row) bool { return row.Int("wr_is_comment") != 0 }

// placeOf returns where a row stands.
func placeOf(row sqldump.Row) place {
	if isComment(row) {
		return place{row.Int("wr_parent"), max(row.Int("wr_comment"), 1), row.Text("wr_comment_reply")}
	}
	return place{thread: row.Int("wr_num"), path: row.Text("wr_reply")}
}

// parent returns the place that a reply answers; false where it answers none.
func (p place) parent() (place, bool) {
	if p.path == "" {
		return place{}, false
	}
	p.path = strings.Clone(p.path[:len(p.path)-1])
	return p, true
}

// expect notes a row that will come.
func (b *boardState) expect(row sqldump.Row) {
	if !isComment(row) {
		b.exist.Add(row.Int("wr_id"))
	}
	if parent, ok := placeOf(row).parent(); ok {
		b.places[parent] = 0
	}
}

// answered returns the id of what a row answers, 0 for nothing; false when
// that did not come yet and the row has to wait.
func (b *boardState) answered(row sqldump.Row, p *board.Pass) (id int64, ok bool) {
	if parent, isReply := placeOf(row).parent(); isReply {
		if id = b.places[parent]; id != 0 {
			return id, true
		}
		if p.Wait() {
			return 0, false
		}
	}
	if !isComment(row) {
		return 0, true
	}
	switch post := row.Int("wr_parent"); {
	case b.came.Has(post):
		return post, true
	case !b.exist.Has(post):
		return 0, true
	default:
		return 0, !p.Wait()
	}
}

// arrive notes that a row came; false when it came before from the same dump.
func (b *boardState) arrive(row sqldump.Row) {
	id := row.Int("wr_id")
	b.doneIn(row.File).Add(id)
	if !isComment(row) {
		b.came.Add(id)
	}
	if at := placeOf(row); b.has(at) {
		b.places[at] = id
	}
}

func (b *boardState) has(at place) bool {
	_, ok := b.places[at]
	return ok
}

func (b *boardState) doneIn(dump string) *board.IDs {
	if b.done[dump] == nil {
		b.done[dump] = &board.IDs{}
	}
	return b.done[dump]
}

// noteNotices reads the numbers of notices, with whatever between them.
func (b *boardState) noteNotices(list string) {
	for _, n := range strings.FieldsFunc(list, func(r rune) bool { return r < '0' || r > '9' }) {
		if id, err := strconv.ParseInt(n, 10, 64); err == nil {
			b.notices[id] = true
		}
	}
}

func (b *boardState) nativeID(id int64) string { return b.table + "/" + strconv.FormatInt(id, 10) }
