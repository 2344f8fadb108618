package kakaotalk

import (
	"strings"
	"time"

	"dotori/archive"
)

// Exports of one room tell the same message in different words: by platform,
// language and age. So that it is one memory, every message has the identity
// that it has in the words of a Korean Android phone: to the minute, its owner
// called 회원님. Messages that are in these words already, nearly all, have it
// by themselves.
const (
	selfKorean  = "회원님"
	selfEnglish = "you"
)

// isAlias reports whether a name may be what an export calls its owner.
func isAlias(name string) bool { return name == selfKorean || name == selfEnglish }

// identify counts an item among its equals, and names its twin in
// plain words where these differ from its own.
func (m *room) identify(it *archive.Item, who person, r *record) {
	wall := r.wall
	if r.unit == toSecond {
		wall = wall.Truncate(time.Minute)
	}
	author, text := m.plainAuthor(it, who, r), plainText(it.Text, it.System)
	it.Occurrence = m.equal.Next(wall, author, text)
	if author == it.Author && text == it.Text && wall.Equal(r.wall) && m.plain[0] == m.chat[0] {
		return
	}
	twin := *it
	twin.Author, twin.Text, twin.Moment.Wall, twin.Collections = author, text, wall, m.plain
	it.Twin = twin.Identity()
}

// plainAuthor is who wrote an item: nobody a notice, though tables name who
// acted.
func (m *room) plainAuthor(it *archive.Item, who person, r *record) string {
	switch {
	case it.System:
		return ""
	case who.author == selfEnglish && (who.name != who.author || m.form.isSelf(who.name, r.english)):
		return selfKorean
	}
	return it.Author
}

// plainText is what KakaoTalk itself says in place of a message, in plain
// words; what people say stays as it is.
func plainText(text string, system bool) string {
	if system {
		return plainNotice(text)
	}
	if len(text) > longestWords {
		return text
	}
	switch said := strings.TrimSpace(text); said {
	case "이모티콘", "(이모티콘)", "Emoticons", "(Emoticon)", "(emoticon)":
		return "이모티콘"
	case "삭제된 메시지입니다.", "This message was deleted.":
		return "삭제된 메시지입니다."
	}
	return text
}

// longestWords is more bytes than any words of plainText have.
const longestWords = 40

// plainNotice turns a notice into the words that Android has for it.
func plainNotice(text string) string {
	switch said := strings.TrimSpace(text); said {
	case "The message has been deleted.":
		return "메시지가 삭제되었습니다."
	case "This message has been hidden by the chatroom managers.", "관리자가 메시지를 가렸습니다.":
		return "채팅방 관리자가 메시지를 가렸습니다."
	}
	line, rest, more := strings.Cut(text, "\n")
	line = plainEvent(line)
	if more {
		line += "\n" + rest
	}
	return line
}

// plainEvent turns a notice of who came and went into Android's words.
func plainEvent(line string) string {
	for _, e := range events {
		if who, ok := strings.CutSuffix(line, e.said); ok && who != "" {
			return plainName(who) + e.plain
		}
	}
	host, guests, ok := strings.Cut(strings.TrimSuffix(line, "."), " invited ")
	if !ok {
		return line
	}
	return plainName(host) + "님이 " + koreanList(guests) + "님을 초대했습니다."
}

var events = []struct{ said, plain string }{
	{" joined this chatroom.", "님이 들어왔습니다."},
	{" left this chatroom.", "님이 나갔습니다."},
	{"님이 퇴장했습니다.", "님이 나갔습니다."},
	{"님을 초대하였습니다.", "님을 초대했습니다."},
}

func plainName(name string) string {
	if name == selfEnglish {
		return selfKorean
	}
	return name
}

// koreanList turns "A, B and C" into "A님, B님과 C". Tables of macOS say "A and"
// where one is not known.
func koreanList(names string) string {
	names = strings.TrimSuffix(names, " and")
	first, last, two := strings.Cut(names, " and ")
	list := strings.ReplaceAll(plainName(first), ", ", "님, ")
	if two {
		list += "님과 " + plainName(last)
	}
	return list
}
