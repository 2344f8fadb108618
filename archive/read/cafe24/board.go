package cafe24

import (
	"strings"

	"dotori/archive"
	"dotori/archive/read/table"
)

// board yields the posts of a table, then the answers to posts: lists have the
// newest first, and an answer comes behind what it answers.
func (r *reading) board(src *source) {
	b := &boardReading{reading: r, src: src, given: map[int]bool{}}
	r.rows(src, func(h table.Head, row table.Row) {
		if b.columns == nil {
			b.columns = boardColumnsOf(h)
		}
		if b.answered(row) != "" {
			b.left++
			return
		}
		b.post(row, "")
	})
	for deep := 0; b.left > 0 && !r.done(); deep++ {
		before := b.left
		b.answers(deep >= deepest)
		if b.left == before {
			b.answers(true)
			return
		}
	}
}

// deepest is how often a board is read for answers to answers.
const deepest = 8

// boardReading is the state of reading one board.
type boardReading struct {
	*reading
	src     *source
	columns *boardColumns
	left    int          // answers that are not yielded yet
	given   map[int]bool // the lines of those that are
}

// answered returns the number of the post that a row answers, or "".
func (b *boardReading) answered(row table.Row) string {
	number := line(row.At(b.columns.parent))
	if number == "0" || number == line(row.At(b.columns.id)) {
		return ""
	}
	return number
}

// answers yields the answers to what was yielded, or all that are left.
func (b *boardReading) answers(all bool) {
	b.rows(b.src, func(_ table.Head, row table.Row) {
		number := b.answered(row)
		if number == "" || b.given[row.Line] {
			return
		}
		parent := b.src.identity(archive.Item{NativeID: b.nativeID(row, number)})
		if !b.posts.has(parent) {
			if !all {
				return
			}
			parent = ""
		}
		b.given[row.Line] = true
		b.left--
		b.post(row, parent)
	})
}

func (b *boardReading) nativeID(row table.Row, number string) string {
	if number == "" {
		return ""
	}
	return "board/" + b.boardOf(row) + "/" + number
}

func (b *boardReading) boardOf(row table.Row) string {
	if name := line(row.At(b.columns.board)); name != "" {
		return name
	}
	return b.src.board
}

// post yields a post, and the shop's answer that stands in its row.
func (b *boardReading) post(row table.Row, parent string) {
	c := b.columns
	it := archive.Item{
		Kind: archive.Post, NativeID: b.nativeID(row, line(row.At(c.id))), Parent: parent,
		Title: line(row.At(c.title)), Author: line(row.At(c.author)), Moment: b.moment(row.At(c.date)),
		Collections: []archive.Collection{{Kind: archive.Board, Title: b.boardOf(row)}},
		Details:     c.detailsOf(row),
	}
	body := b.compose(row.At(c.body))
	it.Text, it.HTML, it.Media = body.Text, body.HTML, append(body.Media, b.attached(row)...)
	if it.Title == "" && it.Text == "" && len(it.Media) == 0 {
		b.src.note("There is nothing in some rows.", "")
		return
	}
	if date := row.At(c.date); date != "" && !it.Moment.Known() {
		b.src.note("The dates of posts could not be read.", date)
	}
	id := b.item(b.src, it)
	b.posts.add(id)
	b.answer(row, id)
}

func (b *boardReading) answer(row table.Row, parent string) {
	c := b.columns
	if isFlag(row.At(c.answer)) {
		return
	}
	body := b.compose(row.At(c.answer))
	if body.Text == "" && len(body.Media) == 0 {
		return
	}
	b.item(b.src, archive.Item{
		Kind: archive.Comment, Parent: parent, Author: line(row.At(c.answerer)), Moment: b.moment(row.At(c.answerDate)),
		Text: body.Text, HTML: body.HTML, Media: body.Media,
	})
}

// isFlag reports whether a column that may hold an answer only says whether
// there is one, or how many.
func isFlag(s string) bool {
	switch strings.ToUpper(s) {
	case "Y", "N", "T", "F", "O", "X", "완료", "답변완료", "대기", "미답변", "답변대기", "-":
		return true
	}
	return strings.Trim(s, "0123456789") == ""
}
