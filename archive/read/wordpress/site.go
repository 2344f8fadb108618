package wordpress

import (
	"cmp"
	"maps"
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"

	"dotori/archive/read/tree"
)

// site is what has to be known of a site before its posts can be read.
type site struct {
	account, title string
	authors        map[string]string // display names by login, and by id
	writers        map[string]int    // how many posts each display name has
	attachments    map[int64]*attachment
	byFile         map[string]int64  // attachments by their place in the uploads
	byParent       map[int64][]int64 // attachments by the post that they were uploaded to
	yielded        map[int64]yielded // posts that have attachments, as far as they came
}

// attachment is an uploaded file as the site knows it.
type attachment struct {
	post  *post
	shown bool // an item has it
}

func newSite() *site {
	return &site{authors: map[string]string{}, writers: map[string]int{}, attachments: map[int64]*attachment{},
		byFile: map[string]int64{}, byParent: map[int64][]int64{}, yielded: map[int64]yielded{}}
}

// add notes a post before posts are read.
func (s *site) add(p *post) {
	switch {
	case p.isProgram():
	case p.isAttachment():
		if s.attachments[p.id] != nil {
			return
		}
		s.attachments[p.id] = &attachment{post: p}
		s.byParent[p.parent] = append(s.byParent[p.parent], p.id)
		s.place(p.id, p)
	default:
		if name := s.name(p.author); name != "" {
			s.writers[name]++
		}
	}
}

// place makes an attachment findable by where it lies in the uploads.
func (s *site) place(id int64, p *post) {
	for _, place := range []string{p.file, placeOf(p.url)} {
		if place != "" {
			s.byFile[tree.Key(place)] = id
		}
	}
}

// merge takes over what another file tells of the same site.
func (s *site) merge(other *site) {
	maps.Copy(s.authors, other.authors)
	maps.Copy(s.attachments, other.attachments)
	maps.Copy(s.byFile, other.byFile)
	for name, n := range other.writers {
		s.writers[name] += n
	}
	for parent, ids := range other.byParent {
		for _, id := range ids {
			if !slices.Contains(s.byParent[parent], id) {
				s.byParent[parent] = append(s.byParent[parent], id)
			}
		}
	}
	s.title = firstOf(s.title, other.title)
}

// name returns what an author is called.
func (s *site) name(author string) string {
	if display := s.authors[author]; display != "" {
		return display
	}
	return author
}

// names returns the authors, who wrote most first.
func (s *site) names() []string {
	names := make([]string, 0, len(s.writers))
	for name := range s.writers {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(s.writers[b], s.writers[a]), cmp.Compare(a, b))
	})
	return names
}

// isOwn reports whether the owner of the archive wrote something: who was
// chosen, or the only one who ever wrote.
func (s *site) isOwn(name, owner string) bool {
	if owner != "" || name == "" {
		return name != "" && name == owner
	}
	return len(s.writers) == 1 && s.writers[name] > 0
}

// accountOf makes the account of a site's address. Addresses that many sites
// have on their makers' machines tell nothing.
func accountOf(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" {
		return ""
	}
	host := strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	local := host == "localhost" || strings.HasPrefix(host, "127.") || strings.HasSuffix(host, ".local") ||
		strings.HasSuffix(host, ".localhost") || strings.HasSuffix(host, ".test") || !strings.Contains(host, ".")
	if local {
		return ""
	}
	return clean(host + strings.TrimRight(u.Path, "/"))
}

// placeOf returns where an address lies in the uploads: "2019/08/a.jpg".
func placeOf(address string) string {
	if i := strings.IndexAny(address, "?#"); i >= 0 {
		address = address[:i]
	}
	for _, folder := range []string{"/uploads/", ".files.wordpress.com/", "/files/"} {
		if _, place, ok := strings.Cut(address, folder); ok {
			return path.Clean(tree.Unescape(place))
		}
	}
	return ""
}

func number(s string) int64 {
	n, err := strconv.ParseInt(strings.TrimSpace(s), 10, 64)
	if err != nil {
		return 0
	}
	return n
}
