package wordpress

import (
	"strconv"

	"dotori/archive"
)

// remarks yields the comments on a post, answers after what they answer.
func (r *reading) remarks(s *site, p *post, on yielded) {
	list := p.remarks
	known := map[int64]string{0: on.identity}
	for round := 0; len(list) > 0 && !r.Done(); round++ {
		var later []remark
		for _, m := range list {
			parent, ok := known[m.parent]
			if !ok && round == 0 {
				later = append(later, m)
				continue
			}
			known[m.id] = r.remark(s, p.source, m, yielded{firstOf(parent, on.identity), on.native})
		}
		list = later
	}
}

// remark yields a comment and returns its identity. On is what it answers,
// with the number of the post.
func (r *reading) remark(s *site, source string, m remark, on yielded) string {
	body := words(m.text)
	it := archive.Item{
		Kind: archive.Comment, Parent: on.identity, Author: line(m.author), Text: body.Text, HTML: body.HTML, Media: append(body.Media, m.files...),
		Moment: moment(m.date, m.gmt, r.zone), Details: m.details(), Hidden: m.approved == "spam" || m.approved == "trash",
	}
	if it.Text == "" && it.Author == "" {
		r.countOf(source).empty++
		return ""
	}
	it.Own = m.user > 0 && s.isOwn(firstOf(s.authors[strconv.FormatInt(m.user, 10)], it.Author), r.owner)
	if on.native != "" && m.id > 0 {
		it.NativeID = commentID(on.native, m.id)
	}
	return r.item(s, it, source, m.line)
}

func commentID(post string, id int64) string { return post + "/comment/" + strconv.FormatInt(id, 10) }

// isProgram reports notes that shops write about orders.
func (m remark) isProgram() bool {
	return m.kind == "order_note" || m.kind == "webhook_delivery" || m.kind == "action_log"
}

func (m remark) details() []archive.Detail {
	var all facts
	if m.kind != "" && m.kind != "comment" {
		all.add("Type", clean(m.kind))
	}
	switch m.approved {
	case "", "1", "approve":
	case "0", "hold":
		all.add("Visibility", "pending")
	default:
		all.add("Filtered", clean(m.approved))
	}
	all.add("Homepage", clean(m.address))
	return all
}
