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
	form     form
	title    string               // of the room; see [room.turn]
	chat     []archive.Collection // the room
	plain    []archive.Collection // the room by which messages are identified
	files    map[string][]string  // Item.Files by path, shared by the items of a part
	names    map[string]string    // authors as text, by their bytes
	equal    *occurrences

	spot spot      // of the record before
	last time.Time // its wall clock, or that of an earlier one
}

// spot is a piece of an export that begins with a header.
type spot struct {
	path string
	part int
}

func newRoom(s settings, sh *shelf, x export, title string) *room {
	m := &room{
		settings: s, shelf: sh, form: x.form, title: title,
		files: map[string][]string{}, names: map[string]string{}, equal: newOccurrences(),
	}
	m.enter(title)
	return m
}

// enter makes the messages that follow those of a room.
func (m *room) enter(title string) {
	m.chat = []archive.Collection{{Kind: archive.Chat, Title: title}}
	m.plain = m.chat
}

// item makes an item of a record.
func (m *room) item(r *record) archive.Item {
	m.turn(r)
	it := archive.Item{
		Kind: archive.Message, Service: Service, System: r.sort == notice,
		Moment: m.settings.moment(r.wall, r.unit), Author: m.author(r.author),
		Collections: m.chat, Files: m.filesOf(r.path), Line: r.line,
	}
	it.Media, it.Text = m.content(r)
	it.Own = !it.System && it.Author != "" && (m.isSelf(it.Author, r) || it.Author == m.settings.owner)
	m.identify(&it, r)
	return it
}

// isSelf reports whether a name is what the export calls its owner, if it does
// so at all: only phones did, until 2020. Parts of a file may be in another
// language than its beginning.
func (m *room) isSelf(author string, r *record) bool {
	switch {
	case m.form.dialect != android && m.form.dialect != ios:
		return false
	case author == selfEnglish:
		return m.form.english || r.english
	}
	return author == selfKorean
}

// turn looks whether another part begins. One that goes on where the part
// before ended, goes on with its counts; one that begins earlier is another
// export of the same messages, and counts anew. It may even be another room's.
func (m *room) turn(r *record) {
	if here := (spot{r.path, r.part}); here != m.spot {
		m.spot = here
		m.enter(m.titleOf(r))
		if r.wall.Before(m.last) {
			m.equal = newOccurrences()
		}
	}
	if known(r.wall) {
		m.last = r.wall
	}
}

// titleOf names the room of a record: the export's own, but for parts behind
// the header of another.
func (m *room) titleOf(r *record) string {
	here := roomTitle(form{dialect: m.form.dialect, title: r.title})
	if r.part == 0 || here == "" || here == roomTitle(m.form) {
		return m.title
	}
	return here
}

// content tells a record's media from its text.
func (m *room) content(r *record) ([]archive.Media, string) {
	if r.sort == notice {
		return nil, clean(r.body)
	}
	media, rest := attachments(r.body)
	if media == nil {
		media = m.standIn(rest)
		rest = nil
	}
	if media == nil {
		return nil, clean(r.body)
	}
	m.shelf.name(media)
	return media, clean(rest)
}

// standIn returns the media that a whole body stands for; nil when it is text.
func (m *room) standIn(body []byte) []archive.Media {
	media := placeholder(body)
	if media == nil && m.form.dialect == ios && len(body) < longestWords {
		media = englishPhotos(body)
	}
	return media
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
