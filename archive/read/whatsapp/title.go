package whatsapp

import (
	"path"
	"regexp"
	"strings"
)

// inZip is what iPhones call every chat.
const inZip = "_chat.txt"

// naming is how a language names a chat's file: around the name of the other
// person or of the group.
type naming struct{ before, after string }

// namings are tried in their order: the longer one first. Verified are English,
// German, Spanish, French and Portuguese; the others are known by hearsay.
var namings = []naming{
	{"WhatsApp Chat with ", ""}, {"WhatsApp Chat mit ", ""}, {"WhatsApp Chat - ", ""},
	{"WhatsApp-Chat mit ", ""}, {"WhatsApp-chat met ", ""}, {"Chat WhatsApp con ", ""},
	{"Chat de WhatsApp con ", ""}, {"Conversa do WhatsApp com ", ""}, {"Discussion WhatsApp avec ", ""},
	{"Chat WhatsApp dengan ", ""}, {"Чат WhatsApp с ", ""},
	{"", "님과의 WhatsApp 대화"}, {"", "과의 WhatsApp 대화"}, {"", "와의 WhatsApp 대화"}, {"WhatsApp 채팅 - ", ""}, {"WhatsApp 대화 - ", ""},
	{"与", "的 WhatsApp 聊天"}, {"与", "的WhatsApp聊天"}, {"與", "的 WhatsApp 對話"}, {"與", "的 WhatsApp 聊天"}, {"WhatsApp 聊天 - ", ""}, {"WhatsApp 對話 - ", ""},
	{"", "とのWhatsAppチャット"}, {"", "とのWhatsAppトーク"}, {"WhatsAppチャット - ", ""},
	{"", " ile WhatsApp Sohbeti"},
}

// roomOf takes the room out of a name without extension; false when nothing
// shows that the name is WhatsApp's.
func roomOf(name string) (room string, ok bool) {
	for _, n := range namings {
		inner, before := strings.CutPrefix(name, n.before)
		inner, after := strings.CutSuffix(inner, n.after)
		if inner = strings.TrimSpace(inner); before && after && inner != "" {
			return inner, true
		}
	}
	// Other languages: the name stands behind a hyphen in all zips of iPhones.
	if before, inner, ok := strings.Cut(name, " - "); ok && strings.Contains(before, "WhatsApp") && inner != "" {
		return strings.TrimSpace(inner), true
	}
	return "", false
}

// copied is what systems add to the name of a second download.
var copied = regexp.MustCompile(` ?\(\d{1,3}\)$`)

// stem is a file's name without extension and number.
func stem(name string) string {
	base := path.Base(name)
	if ext := path.Ext(base); strings.EqualFold(ext, ".txt") || strings.EqualFold(ext, ".zip") {
		base = strings.TrimSuffix(base, ext)
	}
	return nameOf(copied.ReplaceAllString(strings.ToValidUTF8(base, "\uFFFD"), ""))
}

// namedChat reports whether a file is named as WhatsApp names chats.
func namedChat(name string) bool {
	_, ok := roomOf(stem(name))
	return strings.EqualFold(path.Base(name), inZip) || ok && isChatFile(name)
}

// isChatFile reports whether a file's name allows it to be a chat.
func isChatFile(name string) bool { return strings.EqualFold(path.Ext(name), ".txt") }
