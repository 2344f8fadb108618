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
