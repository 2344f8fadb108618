package kakaotalk

import (
	"bytes"
	"time"

	"dotori/archive"
)

// room turns the records of one export into items.
type room struct {
	settings settings
	shelf    *shelf
	dialect  dialect
	self     string // the owner's name in this export
	chat     []archive.Collection
	files    map[string][]string // Item.Files by path, shared by the items of a part
	names    map[string]string   // authors as text, by their bytes
	equal    *occurrences
}

func newRoom(s settings, sh *shelf, x export, title string) *room {
	return &room{
		settings: s, shelf: sh, dialect: x.form.dialect, self: x.self(),
		chat:  []archive.Collection{{Kind: archive.Chat, Title: title}},
		files: map[string][]string{}, names: map[string]string{}, equal: newOccurrences(),
	}
}

// item makes an item of a record.
func (m *room) item(r *record) archive.Item {
	it := archive.Item{
		Kind: archive.Message, Service: Service, System: r.sort == notice,
		Moment: m.settings.moment(r.wall, r.unit), Author: m.author(r.author),
		Collections: m.chat, Files: m.filesOf(r.path), Line: r.line,
	}
	it.Media, it.Text = m.content(r)
	it.Own = !it.System && it.Author != "" && (it.Author == m.self || it.Author == m.settings.owner)
	it.Occurrence = m.equal.next(r.wall, it.Author, it.Text)
	return it
}

// content tells a record's media from its text.
func (m *room) content(r *record) ([]archive.Media, string) {
	if r.sort == notice {
		return nil, clean(r.body)
	}
	media, rest := attachments(r.body)
	if media == nil {
		media = placeholder(rest)
		if media != nil {
			rest = nil
		}
	}
	if media == nil {
		return nil, clean(rest)
	}
	m.shelf.name(media)
	if m.dialect == ios {
		m.shelf.match(media, r.wall)
	}
	return media, clean(rest)
}

// mostNames bounds the memory for authors; real rooms have at most 3,000.
const mostNames = 1 << 14

func (m *room) author(b []byte) string {
	if name, ok := m.names[string(b)]; ok {
		return name
	}
	if len(m.names) >= mostNames {
		clear(m.names)
	}
	name := authorName(b)
	m.names[string(b)] = name
	return name
}

func authorName(b []byte) string { return clean(bytes.TrimSpace(b)) }

func (m *room) filesOf(path string) []string {
	files, ok := m.files[path]
	if !ok {
		files = []string{path}
		m.files[path] = files
	}
	return files
}

// leftover makes an item of a media file that no message showed.
func leftover(s settings, d dated, chat []archive.Collection) archive.Item {
	it := archive.Item{Kind: kindOf(d.path), Service: Service, Collections: chat}
	it.Media = []archive.Media{{Name: baseName(d.path), Path: d.path}}
	if known(d.wall) {
		it.Moment = s.moment(d.wall, toSecond)
		it.Moment.Origin = archive.OriginFilename
	}
	return it
}

func (s settings) moment(wall time.Time, u unit) archive.Moment {
	if !known(wall) {
		return archive.Moment{}
	}
	precision := archive.PrecisionMinute
	switch u {
	case toSecond:
		precision = archive.PrecisionSecond
	case toDay:
		precision = archive.PrecisionDay
	}
	return archive.Moment{Wall: wall, Offset: s.offset(wall), Precision: precision, Origin: archive.OriginArchive}
}

// known reports whether a wall clock says anything.
func known(wall time.Time) bool { return !wall.IsZero() }
