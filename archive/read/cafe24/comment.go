package cafe24

import (
	"dotori/archive"
	"dotori/archive/read/table"
)

// comments yields a list of comments, below those posts that are here.
func (r *reading) comments(src *source) {
	var c *commentColumns
	r.rows(src, func(h table.Head, row table.Row) {
		if c == nil {
			c = commentColumnsOf(h)
		}
		r.comment(src, c, row)
	})
}

func (r *reading) comment(src *source, c *commentColumns, row table.Row) {
	body := r.compose(row.At(c.body))
	if body.Text == "" && len(body.Media) == 0 {
		src.note("There is nothing in some rows.", "")
		return
	}
	name := line(row.At(c.board))
	if name == "" {
		name = src.board
	}
	post := "board/" + name + "/" + line(row.At(c.article))
	it := archive.Item{
		Kind: archive.Comment, Author: line(row.At(c.author)), Moment: r.moment(row.At(c.date)),
		Text: body.Text, HTML: body.HTML, Media: body.Media, Parent: r.above(src, post, line(row.At(c.parent))),
	}
	if number := line(row.At(c.id)); number != "" {
		it.NativeID = post + "/" + number
	}
	if it.Parent == "" {
		it.Collections = []archive.Collection{{Kind: archive.Board, Title: name}}
		src.note("The posts of some comments are not here.", line(row.At(c.article)))
	}
	r.posts.add(r.item(src, it))
}

// above returns what a comment answers: another comment, or its post.
func (r *reading) above(src *source, post, comment string) string {
	if id := src.identity(archive.Item{NativeID: post + "/" + comment}); comment != "" && r.posts.has(id) {
		return id
	}
	if id := src.identity(archive.Item{NativeID: post}); r.posts.has(id) {
		return id
	}
	return ""
}
