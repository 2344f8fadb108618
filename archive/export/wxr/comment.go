package wxr

import (
	"strings"

	"dotori/archive"
	"dotori/archive/export/posts"
	"dotori/archive/export/shelf"
)

// comments writes the comments beneath a post or comment.
func (s *site) comments(post archive.Item, answers []shelf.Answer, parent int) {
	for _, a := range answers {
		s.notes++
		number := s.notes
		s.comment(a.Item, number, parent, posts.IsPrivate(a.Item) && !posts.IsPrivate(post))
		s.comments(post, a.Answers, number)
	}
}

// comment writes one. A secret one waits for approval: only the owner sees it.
func (s *site) comment(it archive.Item, number, parent int, secret bool) {
	m := it.Moment.In(s.x.Zone())
	when := datesOf(m.Wall, m)
	approved := 1
	if secret {
		approved = 0
	}
	d := &s.part.items
	d.open("wp:comment")
	d.field("wp:comment_id", number)
	d.text("wp:comment_author", escape(it.Author))
	for _, unknown := range []string{"wp:comment_author_email", "wp:comment_author_url", "wp:comment_author_IP"} {
		d.text(unknown, "")
	}
	d.text("wp:comment_date", when.local)
	d.text("wp:comment_date_gmt", when.utc)
	d.text("wp:comment_content", s.said(it))
	d.field("wp:comment_approved", approved)
	d.text("wp:comment_type", "comment")
	d.field("wp:comment_parent", parent)
	d.field("wp:comment_user_id", 0)
	d.meta("wp:commentmeta", "dotori_id", it.ID)
	d.close("wp:comment")
}

// said is the text of a comment. WordPress shows no pictures in them, so that
// those are links.
func (s *site) said(it archive.Item) string {
	lines := []string{escape(strings.ReplaceAll(it.Text, string(archive.ObjectMark), ""))}
	for _, m := range it.Media {
		if at := s.addressOf(m); at != "" {
			lines = append(lines, `<a href="`+escape(at)+`">`+escape(m.Name)+"</a>")
		}
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}
