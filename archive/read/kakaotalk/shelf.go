package kakaotalk

import (
	"cmp"
	"path"
	"slices"
	"strings"
	"time"

	"dotori/archive"
)

// shelf holds the media files of one folder until messages show them.
type shelf struct {
	hashed map[string]string     // path by lower-case name
	minute map[time.Time][]dated // an iPhone's that no message showed yet, in the order of sending
	saved  []dated               // saved from chats one by one
	shown  map[string]bool       // those of hashed that a message showed, by path
}

func newShelf() *shelf {
	return &shelf{hashed: map[string]string{}, minute: map[time.Time][]dated{}, shown: map[string]bool{}}
}

// add puts a file on the shelf if its name is one of KakaoTalk's.
func (s *shelf) add(name string) {
	base := path.Base(name)
	if hashNamed([]byte(strings.ToLower(base))) {
		s.hashed[strings.ToLower(base)] = name
	} else if d, ok := dateOf(savedName, name); ok {
		s.saved = append(s.saved, d)
	} else if d, ok := dateOf(iosName, name); ok {
		m := d.wall.Truncate(time.Minute)
		s.minute[m] = append(s.minute[m], d)
	}
}

// arrange makes the shelf ready when everything is on it.
func (s *shelf) arrange() {
	for _, files := range s.minute {
		slices.SortFunc(files, bySending)
	}
}

func bySending(a, b dated) int {
	return cmp.Or(a.wall.Compare(b.wall), cmp.Compare(a.number, b.number), cmp.Compare(a.path, b.path))
}

// name gives every media that the archive holds by name its file.
func (s *shelf) name(media []archive.Media) {
	for i := range media {
		m := &media[i]
		if m.Path == "" {
			continue
		}
		file, ok := s.hashed[strings.ToLower(m.Path)]
		m.Path, m.Missing = file, !ok
		s.shown[file] = ok
	}
}

// take makes the file the media's. A photo is called as the file is; a sent
// file keeps its own name, which stands in the message alone.
func take(m *archive.Media, file string) {
	m.Path, m.Missing = file, false
	if path.Ext(m.Name) == "" {
		m.Name = baseName(file)
	}
}

// left returns the files that no message showed, by path. Files that only an
// export explains count where there is one: of an iPhone (dated) or of an
// Android phone (hashed).
func (s *shelf) left(isIOS, isAndroid bool) []dated {
	files := slices.Clone(s.saved)
	if isIOS {
		for _, m := range s.minute {
			files = append(files, m...)
		}
	}
	if isAndroid {
		for _, name := range s.hashed {
			if !s.shown[name] {
				files = append(files, dated{path: name})
			}
		}
	}
	slices.SortFunc(files, func(a, b dated) int { return cmp.Compare(a.path, b.path) })
	return files
}
