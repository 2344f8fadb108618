package whatsapp

import (
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/read/chat"
)

// room turns the records of one export into items.
type room struct {
	settings settings
	export   export
	shelf    *shelf
	chat     []archive.Collection
	files    []string          // Item.Files, shared by all items
	names    map[string]string // authors as text, by their bytes
	equal    *chat.Occurrences
	group    bool // the room's name is nobody's
	date     date // of the record before, and the day that it means
	day      time.Time
}

func newRoom(s settings, x export, files *shelf) *room {
	return &room{settings: s, export: x, shelf: files, chat: roomOfExport(x), files: []string{x.path},
		names: map[string]string{}, equal: chat.NewOccurrences(), group: !x.names.spoke(x.title)}
}

func roomOfExport(x export) []archive.Collection {
	return []archive.Collection{{Kind: archive.Chat, Title: x.title}}
}

// item makes an item of a record.
func (m *room) item(r *record) archive.Item {
	it := archive.Item{Kind: archive.Message, Service: Service, Moment: m.moment(r),
		Collections: m.chat, Files: m.files, Line: r.line}
	author, body, ok := m.export.names.split(r.body)
	it.System = !ok
	if ok {
		it.Author = m.author(author)
	}
	c := content{shelf: m.shelf, item: &it}
	c.read(string(body))
	if c.marked && !c.known && m.isNotice(it.Author, it.Text) || hasAnyPrefix(it.Text, encrypted) {
		it.System, it.Author = true, ""
	}
	it.Own = !it.System && it.Author != "" && it.Author == m.settings.owner
	m.identify(&it)
	return it
}

// moment is when a message was sent.
func (m *room) moment(r *record) archive.Moment {
	if r.date != m.date || m.day.IsZero() {
		m.date = r.date
		m.day, _ = r.date.read(m.export.order[r.date.sign])
	}
	precision := archive.PrecisionMinute
	if r.clock.exact {
		precision = archive.PrecisionSecond
	}
	wall := m.day.Add(time.Duration(r.clock.seconds) * time.Second)
	return archive.Moment{Wall: wall, Precision: precision, Origin: archive.OriginArchive}.In(m.settings.zone)
}

// identify counts an item among its equals of a minute. An iPhone writes
// seconds and Android none: what both export is the same memory.
func (m *room) identify(it *archive.Item) {
	minute := it.Moment.Wall.Truncate(time.Minute)
	it.Occurrence = m.equal.Next(minute, it.Author, it.Text)
	if !minute.Equal(it.Moment.Wall) {
		twin := *it
		twin.Moment.Wall = minute
		it.Twin = twin.Identity()
	}
}

func (m *room) author(b []byte) string {
	if name, ok := m.names[string(b)]; ok {
		return name
	}
	if len(m.names) >= mostNames {
		clear(m.names)
	}
	name := nameOf(string(b))
	m.names[string(b)] = name
	return name
}

// isNotice reports whether what a person seems to have written on an iPhone is
// a sentence of WhatsApp: in the name of the group, or about its author.
func (m *room) isNotice(author, text string) bool {
	if m.group && author == m.export.title || author != "" && strings.HasPrefix(text, author) {
		return true
	}
	for _, n := range notices {
		if strings.Contains(text, n) {
			return true
		}
	}
	return false
}

// notices are parts of the sentences that iPhones export as if a person had
// written them.
var notices = []string{
	"end-to-end encrypted", "종단간 암호화", "종단 간 암호화", "Ende-zu-Ende", "bout en bout", "extremo a extremo", "ponta a ponta",
	"端到端", "端對端", "エンドツーエンド", "changed their phone number", "changed to a new number", "전화번호를 변경", "Telefonnummer geändert",
	"security code", "보안 코드", "Sicherheitsnummer", "disappearing messages", "사라지는 메시지", "created group", "created this group",
	"changed the subject", "changed the group", "changed this group", "pinned a message", "메시지를 고정",
	"joined using", "was added", "were added", "was removed", "님을 추가", "님을 초대", "나갔습니다", "참여했습니다",
	"hat die Gruppe", "hinzugefügt", "You added", "You removed", "You created", "You changed", "You joined",
}

// encrypted is how the notices begin that begin a chat, marked or not.
var encrypted = []string{
	"Messages and calls are end-to-end encrypted", "Messages to this chat and calls are now secured with end-to-end encryption",
	"Messages to this group are now secured with end-to-end encryption", "Messages you send to this",
	"Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt", "메시지와 통화는 종단간 암호화", "메시지와 통화가 종단간 암호화",
}
