package wordpress

import (
	"strconv"

	"dotori/archive"
)

// remarks yields the comments on a post, answers after what they answer.
func (r *reading) remarks(s *site, p *post, identity string) {
	list := p.remarks
	known := map[int64]string{0: identity}
	for round := 0; len(list) > 0 && !r.Done(); round++ {
		var later []remark
		for _, m := range list {
			parent, ok := known[m.parent]
			if !ok && round == 0 {
				later = append(later, m)
				continue
			}
			known[m.id] = r.remark(s, p, m, firstOf(parent, identity))
		}
		list = later
	}
}

// remark yields a comment and returns its identity.
func (r *reading) remark(s *site, p *post, m remark, parent string) string {
	body := words(m.text)
	it := archive.Item{
		Kind: archive.Comment, Parent: parent, Author: line(m.author), Text: body.Text, HTML: body.HTML, Media: body.Media,
		Moment: moment(m.date, m.gmt, r.zone), Details: m.details(), Hidden: m.approved == "spam" || m.approved == "trash",
	}
	if it.Text == "" && it.Author == "" {
		r.countOf(p.source).empty++
		return ""
	}
	it.Own = m.user > 0 && s.isOwn(firstOf(s.authors[strconv.FormatInt(m.user, 10)], it.Author), r.owner)
	if s.account != "" && m.id > 0 && r.seen[s.account+"\npost/"+strconv.FormatInt(p.id, 10)] == p.date {
		it.NativeID = "post/" + strconv.FormatInt(p.id, 10) + "/comment/" + strconv.FormatInt(m.id, 10)
	}
	return r.item(s, it, p.source, m.line)
}

// isProgram reports notes that shops write about orders.
func (m remark) isProgram() bool {
	return m.kind == "order_note" || m.kind == "webhook_delivery" || m.kind == "action_log"
}

func (m remark) details() (all []archive.Detail) {
	add := func(name, value string) {
		if value != "" {
			all = append(all, archive.Detail{Name: name, Value: value})
		}
	}
	if m.kind != "" && m.kind != "comment" {
		add("Type", clean(m.kind))
	}
	switch m.approved {
	case "", "1", "approve":
	case "0", "hold":
		add("Visibility", "pending")
	default:
		add("Filtered", clean(m.approved))
	}
	add("Homepage", clean(m.address))
	return all
}
