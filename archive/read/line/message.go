package line

import (
	"bytes"
	"time"

	"dotori/archive"
	"dotori/archive/read/chat"
)

// room turns the records of one export into items.
type room struct {
	settings settings
	spaced   bool
	chat     []archive.Collection
	files    []string          // Item.Files, shared by all items
	names    map[string]string // authors as text, by their bytes
	equal    *chat.Occurrences
}

func newRoom(s settings, x export, title string) *room {
	return &room{
		settings: s, spaced: x.form.spaced,
		chat:  []archive.Collection{{Kind: archive.Chat, Title: title}},
		files: []string{x.path}, names: map[string]string{}, equal: chat.NewOccurrences(),
	}
}

// item makes an item of a record.
func (m *room) item(r *record) archive.Item {
	it := archive.Item{
		Kind: archive.Message, Service: Service, System: r.sort == notice,
		Moment: m.moment(r.wall), Author: m.author(r.author),
		Collections: m.chat, Files: m.files, Line: r.line,
	}
	it.Media, it.Text = m.content(r)
	it.System = it.System || isNotice(it.Author, it.Text, m.spaced)
	it.Own = !it.System && it.Author != "" && it.Author == m.settings.owner
	it.Occurrence = m.equal.Next(r.wall, it.Author, it.Text)
	return it
}

// content tells a record's media from its text.
func (m *room) content(r *record) ([]archive.Media, string) {
	if r.sort == notice {
		return nil, clean(r.body)
	}
	media, rest := placeholder(r.body, m.spaced)
	return media, clean(rest)
}

func (m *room) moment(wall time.Time) archive.Moment {
	if wall.IsZero() {
		return archive.Moment{}
	}
	return archive.Moment{Wall: wall, Precision: archive.PrecisionMinute, Origin: archive.OriginArchive}.In(m.settings.zone)
}

// mostAuthors bounds the memory for authors; groups have at most 500.
const mostAuthors = 1 << 14

func (m *room) author(b []byte) string {
	if name, ok := m.names[string(b)]; ok {
		return name
	}
	if len(m.names) >= mostAuthors {
		clear(m.names)
	}
	name := authorName(b)
	m.names[string(b)] = name
	return name
}

func authorName(b []byte) string { return clean(bytes.TrimSpace(b)) }
