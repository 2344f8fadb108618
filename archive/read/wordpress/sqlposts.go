package wordpress

import (
	"slices"

	"dotori/archive/read/board"
	"dotori/archive/read/sqldump"
)

// posts yields the posts. Of those that an export or another dump has told of
// already, only the comments are.
func (d *database) posts() {
	d.rows(only(posts, wantedPosts()), func(t table, row sqldump.Row) {
		p, s := postOf(row), t.site
		p.thumbnail = s.thumbnails[p.id]
		if d.isKnown(s.site, p) {
			d.media(s.site, p)
			s.remember(&s.done, p.id, postID(p.id), yielded{native: postID(p.id)})
			return
		}
		s.classify(p)
		if y := d.post(s.site, p); y.identity != "" {
			s.remember(&s.done, p.id, postID(p.id), y)
		}
	})
}

// classify fills in the categories and tags of a post.
func (s *installation) classify(p *post) {
	for _, id := range s.relations[p.id] {
		t := s.taxonomies[id]
		name := s.names[t.id]
		switch {
		case name == "":
		case t.taxonomy == "category" && !slices.Contains(p.categories, name):
			p.categories = append(p.categories, name)
		case t.taxonomy == "post_tag" && !slices.Contains(p.tags, name):
			p.tags = append(p.tags, name)
		}
	}
}

// comments yields the comments on the posts, answers after what they answer.
func (d *database) comments() {
	d.Begin()
	d.Passes(func(p *board.Pass) {
		d.rows(only(comments, wantedComments()), func(t table, row sqldump.Row) { d.comment(p, t.site, row) })
	})
}

func (d *database) comment(pass *board.Pass, s *installation, row sqldump.Row) {
	m, postNumber := remarkOf(row), row.Int("comment_post_id")
	on := s.recall(&s.done, postNumber, postID(postNumber))
	if on.identity == "" || s.answered.Has(m.id) || m.isProgram() {
		return
	}
	if parent := s.recall(&s.answered, m.parent, commentID(postID(postNumber), m.parent)); parent.identity != "" {
		on.identity = parent.identity
	} else if m.parent > 0 && pass.Wait() {
		return
	}
	pass.Done()
	native := ""
	if on.native != "" {
		native = commentID(on.native, m.id)
	}
	identity := d.remark(s.site, row.File, m, on)
	s.remember(&s.answered, m.id, commentID(postID(postNumber), m.id), yielded{identity, native})
}

// remarkOf returns the row of a comment.
func remarkOf(row sqldump.Row) remark {
	return remark{
		id: row.Int("comment_id"), parent: row.Int("comment_parent"), user: row.Int("user_id"),
		author: row.Text("comment_author"), address: row.Text("comment_author_url"),
		date: clean(row.Text("comment_date")), gmt: clean(row.Text("comment_date_gmt")), text: row.Text("comment_content"),
		kind: clean(row.Text("comment_type")), approved: clean(row.Text("comment_approved")), line: row.Line,
	}
}
