package kakaotalk

import (
	"bytes"
	"time"

	"dotori/archive"
	"dotori/archive/read/chat"
)

// room turns the records of one export into items.
type room struct {
	member
	settings settings
	shelf    *shelf
	form     form
	chat     []archive.Collection // the room
	plain    []archive.Collection // the room by which messages are identified
	files    map[string][]string  // Item.Files by path, shared by the items of a part
	people   map[string]person    // authors by their bytes
	equal    *chat.Occurrences

	spot spot      // of the record before
	last time.Time // its wall clock, or that of an earlier one
}

// spot is a piece of an export that begins with a header.
type spot struct {
	path string
	part int
}

// person is an author as the export and as the room calls them.
type person struct{ name, author string }

func newRoom(s settings, sh *shelf, x export, in member) *room {
	m := &room{
		member: in, settings: s, shelf: sh, form: x.form,
		files: map[string][]string{}, people: map[string]person{}, equal: chat.NewOccurrences(),
	}
	m.enter(in.title, in.known)
	return m
}

// enter makes the messages that follow those of a room, which is known by a
// title that other rooms may have too.
func (m *room) enter(title, known string) {
	m.chat = chatCalled(title)
	m.plain = m.chat
	if known != title {
		m.plain = chatCalled(known)
	}
}

func chatCalled(title string) []archive.Collection {
	return []archive.Collection{{Kind: archive.Chat, Title: title}}
}

// item makes an item of a record.
func (m *room) item(r *record) archive.Item {
	m.turn(r)
	who := m.person(r.author)
	it := archive.Item{
		Kind: archive.Message, Service: Service, System: r.sort == notice,
		Moment: m.settings.moment(r.wall, r.unit), Author: who.author,
		Collections: m.chat, Files: m.filesOf(r.path), Line: r.line,
	}
	it.Media, it.Text = m.content(r)
	it.Own = !it.System && m.isOwn(who, r)
	m.identify(&it, who, r)
	return it
}

// isOwn reports whether somebody is the owner: by the settings, or as the room
// knows it, or else as the export does.
func (m *room) isOwn(who person, r *record) bool {
	switch {
	case who.name == "":
		return false
	case who.name == m.settings.owner, who.author == m.settings.owner, who.author == m.self:
		return true
	}
	return who.name == who.author && m.form.isSelf(who.name, r.english)
}

// isSelf reports whether a name is what an export calls its owner, if it does
// so at all: only phones did, until 2020. Parts of a file may be in another
// language than its beginning.
func (f form) isSelf(name string, english bool) bool {
	switch {
	case f.dialect != android && f.dialect != ios:
		return false
	case name == selfEnglish:
		return f.english || english
	}
	return name == selfKorean
}

// turn looks whether another part begins. One that goes on where the part
// before ended, goes on with its counts; one that begins earlier is another
// export of the same messages, and counts anew. It may even be another room's.
func (m *room) turn(r *record) {
	if here := (spot{r.path, r.part}); here != m.spot {
		m.spot = here
		m.enter(m.titleOf(r))
		if r.wall.Before(m.last) {
			m.equal = chat.NewOccurrences()
		}
	}
	if known(r.wall) {
		m.last = r.wall
	}
}

// titleOf names the room of a record: the export's own, but for parts behind
// the header of another.
func (m *room) titleOf(r *record) (title, known string) {
	here := roomTitle(form{dialect: m.form.dialect, title: r.title})
	if r.part == 0 || here == "" || here == roomTitle(m.form) {
		return m.title, m.known
	}
	return here, here
}

// content tells a record's media from its text.
func (m *room) content(r *record) ([]archive.Media, string) {
	if r.sort == notice {
		return nil, m.rename(clean(r.body))
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

func (m *room) person(b []byte) person {
	if who, ok := m.people[string(b)]; ok {
		return who
	}
	if len(m.people) >= mostNames {
		clear(m.people)
	}
	who := person{name: authorName(b)}
	if who.author = m.names[who.name]; who.author == "" {
		who.author = who.name
	}
	m.people[string(b)] = who
	return who
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
