package xe

import (
	"strconv"
	"strings"

	"dotori/archive"
	"dotori/archive/read/board"
)

// site is an installation of XE: what there is to know beside its posts.
type site struct {
	database, prefix string
	domain           string // the account

	modules    map[int64]module
	categories map[int64]category
	fields     map[fieldKey]string // names of a board's own fields, without those that hold personal data
	titles     map[string]string   // in the site's languages: $user_lang->… by its name
	values     board.Attachments   // of fields, by document
	files      board.Attachments   // by document or comment

	documents, comments, guestbook board.IDs // that were yielded
}

// module is a board or a page of the site.
type module struct{ kind, mid, title string }

type category struct {
	parent int64
	title  string
}

type fieldKey struct{ module, index int64 }

func newSite(database, prefix string) *site {
	return &site{
		database: database, prefix: prefix, modules: map[int64]module{}, categories: map[int64]category{},
		fields: map[fieldKey]string{}, titles: map[string]string{},
	}
}

// identity returns that of a document, comment or guestbook entry.
func (s *site) identity(id string) string {
	return archive.Item{Service: Service, Account: s.domain, NativeID: id}.Identity()
}

func documentID(srl int64) string { return "document/" + strconv.FormatInt(srl, 10) }
func commentID(srl int64) string  { return "comment/" + strconv.FormatInt(srl, 10) }
func entryID(srl int64) string    { return "guestbook/" + strconv.FormatInt(srl, 10) }

// collections returns the board that a module is; none where it is not known.
func (s *site) collections(srl int64) []archive.Collection {
	m, ok := s.modules[srl]
	if !ok {
		return nil
	}
	c := archive.Collection{Kind: archive.Board, Title: m.title}
	switch m.kind {
	case "guestbook":
		c.Kind = archive.GuestbookWall
	case "textyle":
		c.Kind = archive.Blog
	}
	return []archive.Collection{c}
}

// nameModules gives the boards the titles that people know, and tells those
// apart that are called the same.
func (s *site) nameModules() {
	count := map[string]int{}
	for srl, m := range s.modules {
		m.title = s.spoken(m.title)
		if m.title == "" {
			m.title = m.mid
		}
		s.modules[srl] = m
		count[m.title]++
	}
	for srl, m := range s.modules {
		if count[m.title] > 1 && m.title != m.mid {
			m.title += " (" + m.mid + ")"
			s.modules[srl] = m
		}
	}
}

// spoken returns a title of several languages in the first of them.
func (s *site) spoken(title string) string {
	if name, ok := strings.CutPrefix(title, "$user_lang->"); ok {
		return s.titles[name]
	}
	return title
}

// deepestCategory bounds a path of categories; they may lie in a circle.
const deepestCategory = 10

// category returns a category with those above it: "여행 / 제주".
func (s *site) category(srl int64) string {
	var path []string
	for range deepestCategory {
		c, ok := s.categories[srl]
		if !ok {
			break
		}
		path = append([]string{s.spoken(c.title)}, path...)
		srl = c.parent
	}
	return strings.Join(path, " / ")
}
