package line

import (
	"path"
	"regexp"
	"strings"
)

// mark begins the header and the file's name in all languages but one.
const mark = "[LINE]"

// naming is how a language names a chat, in the header or as a file: around
// the name of the other person or of the group.
type naming struct{ before, after, variant string }

// namings are tried in their order: the longer one first.
var namings = []naming{
	{"Chat history with ", "", phoneEnglish}, {"Chat history in ", "", phoneEnglish},
	{"Chat with ", "", phoneEnglish}, {"Chat in ", "", phoneEnglish}, // German groups, too
	{"Chatverlauf mit ", "", phoneGerman}, {"Chatverlauf in ", "", phoneGerman}, {"Chat mit ", "", phoneGerman},
	{"", "とのトーク履歴", phoneJapanese}, {"", "のトーク履歴", phoneJapanese},
	{"", "とのトーク", phoneJapanese}, {"", "のトーク", phoneJapanese},
	{"与", "的聊天记录", phoneChinese}, {"與", "的聊天記錄", phoneChinese}, {"與", "的聊天紀錄", phoneChinese},
	{"与", "的聊天", phoneChinese}, {"與", "的聊天", phoneChinese},
	{"", "的聊天记录", phoneChinese}, {"", "的聊天記錄", phoneChinese}, {"", "的聊天紀錄", phoneChinese}, {"", "的聊天", phoneChinese},
	{"ประวัติการแชทกับ", "", phoneThai}, {"ประวัติการแชทใน", "", phoneThai},
	{"ประวัติการสนทนากับ", "", phoneThai}, {"ประวัติการสนทนาใน", "", phoneThai},
	{"แชทกับ", "", phoneThai}, {"แชทใน", "", phoneThai},
	{"", "님과의 대화", phoneKorean}, {"", "과의 대화", phoneKorean}, {"", "와의 대화", phoneKorean},
	{"", " 대화 내용", phoneKorean}, {"", " 대화", phoneKorean},
}

// roomOf takes the room out of a header's first line or a file's name, and the
// language as a variant. It is the same room in every language; false means
// that nothing shows the line to be LINE's.
func roomOf(line string) (room, variant string, ok bool) {
	s, marked := strings.CutPrefix(strings.TrimSpace(line), mark)
	s = strings.TrimSpace(s)
	for _, n := range namings {
		inner, before := strings.CutPrefix(s, n.before)
		inner, after := strings.CutSuffix(inner, n.after)
		// Without LINE's mark only the iPhone's English leaves no doubt.
		if before && after && (marked || strings.HasPrefix(n.before, "Chat history ")) {
			return unquoted(inner), n.variant, true
		}
	}
	return unquoted(s), phoneOther, marked
}

// unquoted drops what encloses the name of a group.
func unquoted(s string) string {
	s = strings.TrimSpace(s)
	for _, pair := range [][2]string{{`"`, `"`}, {"“", "”"}, {"「", "」"}, {"„", "“"}} {
		inner, opened := strings.CutPrefix(s, pair[0])
		inner, closed := strings.CutSuffix(inner, pair[1])
		if opened && closed && inner != "" {
			return inner
		}
	}
	return s
}

// copied is what systems add to the name of a second download.
var copied = regexp.MustCompile(` ?\(\d{1,3}\)$`)

// stem is a file's name without extension and number.
func stem(name string) string {
	base := path.Base(name)
	return cleanName(copied.ReplaceAllString(strings.TrimSuffix(base, path.Ext(base)), ""))
}

// cleanName makes text of a name that a file system may hold.
func cleanName(name string) string { return clean([]byte(strings.ToValidUTF8(name, "\uFFFD"))) }
