package googlechat

import (
	"encoding/json"
	"fmt"
	"hash/maphash"
	"path"
	"strconv"
	"strings"

	"dotori/archive"
	"dotori/archive/read/blog"
	"dotori/archive/read/jsonlist"
	"dotori/archive/read/page"
	"dotori/archive/read/tree"
)

// room is one room while its messages are read.
type room struct {
	*reading
	file, dir string
	info      string // its group_info.json, or ""
	title     string
	seen      ids            // of its messages so far
	sent      map[string]int // how often a file was named
	deleted   int
	odd       int    // entries that are no messages
	undated   string // the first date that could not be read
}

func (r *reading) room(name string) {
	in, ok := r.open(name)
	if !ok {
		return
	}
	defer in.Close()
	m := &room{reading: r, file: name, dir: path.Dir(name), seen: newIDs(), sent: map[string]int{}}
	m.about()
	r.homes[m.dir] = true
	r.Begin()
	given := 0
	for v, err := range jsonlist.Walk(in, largest, func(path string) bool { return path == "" || path == ".messages" }) {
		if r.Done() {
			return
		}
		if err != nil {
			r.damaged(name, given, err)
		} else if v.Path == ".messages[]" && m.message(v.Raw) {
			given++
		}
	}
	m.close(given)
}

// damaged tells that the rest of a file could not be read.
func (r *reading) damaged(name string, given int, err error) {
	w := &archive.Warning{Path: name, Reason: "The messages behind this place could not be read.", Detail: err.Error(), Skipped: given == 0}
	r.Warn(w)
}

// close tells what is not in the room.
func (m *room) close(given int) {
	if m.deleted > 0 {
		m.Warn(&archive.Warning{Path: m.file, Reason: "Messages that were deleted have no text any more.", Detail: strconv.Itoa(m.deleted), Skipped: given == 0})
	}
	if m.odd > 0 {
		m.Warn(&archive.Warning{Path: m.file, Reason: "Entries that are no messages were left out.", Detail: strconv.Itoa(m.odd), Skipped: given == 0})
	}
	if m.undated != "" {
		m.Warn(&archive.Warning{Path: m.file, Reason: "The date of messages could not be read.", Detail: m.undated})
	}
	if given == 0 && !m.Used(m.file) {
		m.Skip(m.file, "There are no messages in this room.", "")
	}
	if m.info != "" && !m.Used(m.info) {
		m.Skip(m.info, "There are no messages in this room.", "")
	}
}

// about reads what the room is called and who is in it.
func (m *room) about() {
	var info struct {
		Name    jsonlist.Word
		Members jsonlist.Many[user]
	}
	m.info = m.Index.Find(m.dir, "group_info.json")
	if m.info != "" && path.Dir(m.info) != m.dir {
		m.info = ""
	}
	if m.info != "" {
		if err := jsonlist.Load(m.Root, m.info, small, &info); err != nil {
			m.Skip(m.info, "This file could not be read.", err.Error())
			m.info = ""
		}
	}
	m.title = page.Clean(string(info.Name))
	if m.title == "" {
		m.title = m.titles[tree.Key(path.Base(m.dir))]
	}
	if m.title == "" || m.title == "Group Chat" {
		m.title = m.others(info.Members, m.title)
	}
	if m.title == "" {
		m.title = page.Clean(path.Base(m.dir))
	}
}

// others names a room after everybody else in it.
func (r *reading) others(members []user, fallback string) string {
	var names []string
	for _, u := range members {
		if name := u.name(); name != "" && !r.isOwner(u) {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return fallback
	}
	return strings.Join(names, ", ")
}

// attached finds a file that was sent. When several were called alike, the
// archive numbers them, but not where it names them.
func (m *room) attached(export, original string) archive.Media {
	n := m.sent[export]
	m.sent[export]++
	stem, ext := blog.Stem(export), path.Ext(export)
	names := []string{export}
	if n > 0 {
		names = []string{fmt.Sprintf("%s(%d)%s", stem, n, ext), export}
	}
	for _, name := range names {
		if file := m.Index.Find(m.dir, name); file != "" && path.Dir(file) == m.dir {
			return m.media(file)
		}
	}
	name := page.Clean(path.Base(strings.ReplaceAll(original, `\`, "/")))
	if name == "" || name == "." || name == "/" {
		name = page.Clean(path.Base(strings.ReplaceAll(export, `\`, "/")))
	}
	return archive.Media{Name: name, Missing: true}
}

// message yields a message and reports whether there was one.
func (m *room) message(raw json.RawMessage) bool {
	var in message
	if jsonlist.Fill(raw, &in) != nil {
		m.odd++
		return false
	}
	it, ok := m.item(in)
	if !ok {
		m.deleted++
		return false
	}
	if m.seen.add(it.NativeID) {
		m.Item(it)
	}
	return true
}

// ids remembers the ids of the messages of a room in little memory.
type ids struct {
	seed maphash.Seed
	seen map[uint64]bool
}

func newIDs() ids { return ids{maphash.MakeSeed(), map[uint64]bool{}} }

func (s ids) has(id string) bool { return s.seen[maphash.String(s.seed, id)] }

// add reports whether an id is new; messages without one always are.
func (s ids) add(id string) bool {
	if id != "" && s.has(id) {
		return false
	}
	s.seen[maphash.String(s.seed, id)] = true
	return true
}
