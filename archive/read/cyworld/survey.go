package cyworld

import (
	"path"
	"regexp"
	"strconv"
	"strings"

	"dotori/archive/read/tree"
)

// survey is what the names of an archive tell.
type survey struct {
	files    []string
	owned    [][]string // by dialect
	index    tree.Index
	byEntry  map[string][]string // pictures by the id, and by the stem, of their entry
	byMinute map[string][]counted
}

// counted is a picture whose name holds its number.
type counted struct {
	number int
	name   string
}

func newSurvey() *survey {
	return &survey{byEntry: map[string][]string{}, byMinute: map[string][]counted{}}
}

var (
	// minuteName is a picture of cy2me's download list, 20060314_210500.7.jpg,
	// or of its older one, 7_20060314_2105.jpg.
	minuteName = regexp.MustCompile(`^(?:(\d{8})_(\d{4})00\.(\d+)|(\d+)_(\d{8})_(\d{4}))\.\w+$`)
	// identityName is a picture named after its entry; identities are 24 hex digits.
	identityName = regexp.MustCompile(`^(?:\d{8}_(?:.*_)?)?([0-9A-Fa-f]{24})(?:_\d+)?\.\w+$`)
	// partName is one of several pictures of an entry: 20060314_봄_<id>_0.jpg.
	partName = regexp.MustCompile(`^(.+)_\d{1,3}\.\w+$`)
)

// add notes a file. Files of one folder come in the order of their names.
func (s *survey) add(name string) {
	s.files = append(s.files, name)
	s.index.Add(name)
	base := path.Base(name)
	if !tree.NamedLikeMedia(base) {
		return
	}
	if m := minuteName.FindStringSubmatch(base); m != nil {
		minute := m[1] + m[2] + m[5] + m[6]
		n, _ := strconv.Atoi(m[3] + m[4])
		s.byMinute[minute] = insert(s.byMinute[minute], counted{n, name})
	}
	if m := identityName.FindStringSubmatch(base); m != nil {
		id := strings.ToUpper(m[1])
		s.byEntry[id] = append(s.byEntry[id], name)
	}
	if m := partName.FindStringSubmatch(base); m != nil {
		stem := path.Join(path.Dir(name), m[1])
		s.byEntry[stem] = append(s.byEntry[stem], name)
	}
}

// insert keeps the pictures in the order of their numbers, which is not that
// of their names: 10 comes after 9.
func insert(list []counted, c counted) []counted {
	i := len(list)
	for i > 0 && list[i-1].number > c.number {
		i--
	}
	return append(list[:i], append([]counted{c}, list[i:]...)...)
}
