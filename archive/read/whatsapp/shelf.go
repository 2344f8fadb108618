package whatsapp

import (
	"io/fs"
	"path"
	"regexp"
	"slices"
	"time"

	"dotori/archive"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// shelf holds the files beside a chat until messages show them.
type shelf struct {
	root  fs.FS
	dir   string
	index tree.Index
	own   []string // named as WhatsApp names media
	shown map[string]bool
}

func newShelf(root fs.FS, dir string) *shelf {
	return &shelf{root: root, dir: dir, shown: map[string]bool{}}
}

func (s *shelf) add(name string) {
	s.index.Add(name)
	if isMediaName(path.Base(name)) {
		s.own = append(s.own, name)
	}
}

// find returns the media that a message calls name.
func (s *shelf) find(name string) archive.Media {
	m := archive.Media{Name: path.Base(clean(name))}
	file := s.index.Find(s.dir, name)
	if file == "" {
		m.Missing = true
		return m
	}
	s.shown[file] = true
	m.Path = file
	return m
}

func (s *shelf) has(name string) bool { return s.index.Find(s.dir, name) != "" }

// left returns the files that no message showed.
func (s *shelf) left() []string {
	return slices.DeleteFunc(slices.Clone(s.own), func(name string) bool { return s.shown[name] })
}

// item makes a memory of a file alone.
func (s *shelf) item(name string, zone *time.Location) archive.Item {
	kind, mime, w := tree.Look(s.root, name)
	if w != nil {
		kind = archive.File
	}
	return archive.Item{Kind: kind, Service: Service, Moment: namedMoment(path.Base(name)).In(zone),
		Media: []archive.Media{{Name: text.NFC(path.Base(name)), Path: name, MIME: mime}}}
}

// How WhatsApp names media: 00000012-PHOTO-2023-01-15-14-30-22.jpg and
// 00000013-Minutes.pdf on iPhones, IMG-20230115-WA0001.jpg on Android.
var (
	numberedIOS = regexp.MustCompile(`^0\d{7}-.+\.\w{2,5}$`)
	nameIOS     = regexp.MustCompile(`^\d{8}-[A-Z_]+-(\d{4}-\d\d-\d\d-\d\d-\d\d-\d\d)\.\w{2,5}$`)
	nameAndroid = regexp.MustCompile(`^[A-Z]{3}-(\d{8})-WA\d{4,}\.\w{2,5}$`)
)

func isMediaName(base string) bool {
	return numberedIOS.MatchString(base) || nameAndroid.MatchString(base)
}

// namedMoment is when a file was sent, as its name tells.
func namedMoment(base string) archive.Moment {
	layout, precision := "2006-01-02-15-04-05", archive.PrecisionSecond
	found := nameIOS.FindStringSubmatch(base)
	if found == nil {
		layout, precision = "20060102", archive.PrecisionDay
		found = nameAndroid.FindStringSubmatch(base)
	}
	if found == nil {
		return archive.Moment{}
	}
	t, err := time.Parse(layout, found[1])
	if err != nil || t.Year() < firstYear || t.Year() > lastYear {
		return archive.Moment{}
	}
	return archive.At(t, precision, archive.OriginFilename)
}
