package telegram

import "strings"

// begin does what the begin of an element asks for.
func (p *page) begin(r role, a attributes) {
	m := p.posting
	switch r {
	case isMessage:
		p.posting = &posting{line: p.line, number: strings.TrimPrefix(a.id, "message"), service: a.has("service")}
		p.catch = nil
	case isHead:
		p.gather(false, false, func(s string) { p.title = words(s) })
	case isDate:
		m.date = a.title
	case isFrom:
		if p.inside(isForwarded) {
			p.gather(false, true, func(s string) { m.forwarded = words(s) })
		} else {
			p.gather(false, true, func(s string) { m.from = words(s) })
		}
	case isReply:
		m.elsewhere = true // until it links to this chat
	case isLink:
		if _, number, ok := strings.Cut(a.href, "#go_to_message"); ok {
			m.replyTo, m.elsewhere = number, false
		}
	case isText:
		p.gather(true, false, func(s string) { m.text = s })
	case isNotice:
		p.gather(false, false, func(s string) { m.notice = words(s) })
	case isSignature:
		p.gather(false, false, func(s string) { m.signature = words(s) })
	case isMedia:
		m.media = append(m.media, shown{class: a.class, href: a.href})
	case isMediaTitle, isMediaDescription, isMediaStatus:
		p.about(r)
	case isQuestion:
		p.gather(false, false, func(s string) { m.question = words(s) })
	case isAnswer:
		p.gather(false, false, func(s string) { m.answers = append(m.answers, strings.TrimPrefix(words(s), "- ")) })
	case isReaction:
		p.gather(false, false, func(s string) { m.reactions = append(m.reactions, words(s)) })
	}
}

// about gathers what a page says of the media that it shows last.
func (p *page) about(r role) {
	if len(p.posting.media) == 0 {
		return
	}
	m := &p.posting.media[len(p.posting.media)-1]
	to := map[role]*string{isMediaTitle: &m.title, isMediaDescription: &m.description, isMediaStatus: &m.status}[r]
	p.gather(false, false, func(s string) { *to = words(s) })
}

// image keeps the preview of the media that is open.
func (p *page) image(a attributes) {
	if n := len(p.posting.media); n > 0 && p.inside(isMedia) {
		p.posting.media[n-1].thumb = a.src
	}
}

// gather hands over what stands in the element that was just opened, unless
// something around it is gathered already.
func (p *page) gather(raw, own bool, give func(string)) {
	if p.catch == nil {
		p.catch = &catch{depth: len(p.open), raw: raw, own: own, give: give}
	}
}

// words is a text without the blanks of its page.
func words(s string) string { return clean(strings.Join(strings.Fields(s), " ")) }
