package telegram

import "strings"

// role is what an element of a page shows.
type role int

const (
	anything role = iota
	isMessage
	isForwarded
	isReply
	isMedia
	isHead
	isDate
	isFrom
	isText
	isNotice
	isSignature
	isMediaTitle
	isMediaDescription
	isMediaStatus
	isQuestion
	isAnswer
	isReaction
	isLink
)

// role tells what an element shows from its classes and from what it stands in.
func (p *page) role(a attributes) role {
	switch {
	case a.has("message") && strings.HasPrefix(a.id, "message"):
		return isMessage
	case p.posting == nil:
		return p.headRole(a)
	case a.class == "":
		return p.linkRole(a)
	case p.inside(isText) || p.inside(isFrom):
		return anything
	case p.inside(isMedia):
		return mediaRole(a)
	}
	return bodyRole(a)
}

// headRole knows the name of the chat on top of a page.
func (p *page) headRole(a attributes) role {
	if p.title == "" && a.has("text") && a.has("bold") {
		return isHead
	}
	return anything
}

// linkRole knows the link to the message that is answered.
func (p *page) linkRole(a attributes) role {
	if p.inside(isReply) && a.href != "" {
		return isLink
	}
	return anything
}

func bodyRole(a attributes) role {
	switch {
	case a.has("date") && a.has("pull_right"):
		return isDate
	case a.has("forwarded") && a.has("body"):
		return isForwarded
	case a.has("from_name"):
		return isFrom
	case a.has("reply_to"):
		return isReply
	case a.has("signature"):
		return isSignature
	case a.has("text"):
		return isText
	case a.has("body") && a.has("details"):
		return isNotice
	case a.has("media_poll"), a.has("question"):
		return pollRole(a)
	case a.has("answer"):
		return isAnswer
	case a.has("reaction"):
		return isReaction
	case a.has("media"), a.has("userpic_link"), isWrap(a.class):
		return isMedia
	}
	return anything
}

func pollRole(a attributes) role {
	if a.has("question") {
		return isQuestion
	}
	return anything
}

func mediaRole(a attributes) role {
	switch {
	case a.has("title"):
		return isMediaTitle
	case a.has("description"):
		return isMediaDescription
	case a.has("status"):
		return isMediaStatus
	}
	return anything
}

// isWrap reports the links around pictures: photo_wrap, video_file_wrap,
// animated_wrap, sticker_wrap.
func isWrap(class string) bool {
	for _, w := range []string{"photo_wrap", "video_file_wrap", "animated_wrap", "sticker_wrap"} {
		if strings.Contains(class, w) {
			return true
		}
	}
	return false
}

// inside reports whether an open element shows something.
func (p *page) inside(r role) bool {
	for _, e := range p.open {
		if e.role == r {
			return true
		}
	}
	return false
}

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
		p.gather(false, false, func(s string) { m.text = words(s) })
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
