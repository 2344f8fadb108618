package pages

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"dotori/archive/media"
	"dotori/archive/read/blog"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// role is what a file may be by its name.
type role int

const (
	other role = iota
	webPage
	webArchive // a page with its pictures in one MIME file
	plainText
	markdown
	list  // JSON
	sheet // CSV
	document
	picture // or video or sound
	program
)

func roleOf(name string) role {
	switch blog.Ext(name) {
	case ".html", ".htm", ".xhtml":
		return webPage
	case ".mht", ".mhtml":
		return webArchive
	case ".txt", ".text":
		return plainText
	case ".md", ".markdown":
		return markdown
	case ".json", ".jsonl", ".ndjson":
		return list
	case ".csv", ".tsv":
		return sheet
	case ".pdf", ".doc", ".docx", ".hwp", ".hwpx", ".rtf", ".odt", ".xls", ".xlsx", ".ppt", ".pptx", ".pages":
		return document
	case ".php", ".php3", ".inc", ".asp", ".aspx", ".jsp", ".cgi", ".pl", ".py", ".rb", ".java", ".class", ".c", ".h", ".cpp", ".cs",
		".go", ".rs", ".ts", ".tsx", ".jsx", ".vue", ".kt", ".swift", ".scss", ".less", ".sql", ".htaccess":
		return program
	}
	if tree.NamedLikeMedia(name) {
		return picture
	}
	return other
}

// survey is what the names of an archive tell.
type survey struct {
	counts   map[role]int
	files    int
	programs map[string]bool     // folders that hold one
	written  map[string]bool     // folders with something that somebody wrote
	pictures map[string][]string // by folder and stem, with and without a number at its end
}

func newSurvey() *survey {
	return &survey{counts: map[role]int{}, programs: map[string]bool{}, written: map[string]bool{}, pictures: map[string][]string{}}
}

func (s *survey) add(name string) {
	if inParts(name) {
		return
	}
	r := roleOf(name)
	s.files++
	s.counts[r]++
	switch r {
	case program:
		s.programs[path.Dir(name)] = true
	case picture:
		s.addPicture(name)
	}
}

var numberBehind = regexp.MustCompile(`[ _-]?\(?\d{1,3}\)?$`)

func (s *survey) addPicture(name string) {
	stem := stemOf(name)
	key := pictureKey(path.Dir(name), stem)
	s.pictures[key] = append(s.pictures[key], name)
	if short := numberBehind.ReplaceAllString(stem, ""); short != stem && short != "" {
		key := pictureKey(path.Dir(name), short)
		s.pictures[key] = append(s.pictures[key], name)
	}
}

func pictureKey(dir, stem string) string { return dir + "/" + tree.Key(stem) }

// isProgram reports whether a file belongs to a program or is hidden: no
// writing of people is looked for there.
func (s *survey) isProgram(name string) bool {
	dir := path.Dir(name)
	for _, part := range strings.Split(name, "/") {
		if strings.HasPrefix(part, ".") || part == "node_modules" || part == "__MACOSX" {
			return true
		}
	}
	for ; dir != "."; dir = path.Dir(dir) {
		if s.programs[dir] {
			return true
		}
	}
	return s.programs["."]
}

// onlyTexts reports whether texts are most of what the archive holds, and
// nothing in it is a picture or a program.
func (s *survey) onlyTexts() bool {
	texts := s.counts[plainText] + s.counts[markdown]
	return s.noMedia() && texts >= 3 && 3*texts >= 2*s.files
}

func (s *survey) noMedia() bool { return s.counts[picture] == 0 && s.counts[program] == 0 }

// savedFor returns the folder and the name, without its extension, of the
// page that a browser put this file beside: a/글_files/1.jpg belongs to a/글.
func savedFor(name string) (dir, stem string, ok bool) {
	for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
		if stem, ok := blog.SavedFolder(path.Base(dir)); ok {
			return path.Dir(dir), stem, true
		}
	}
	return "", "", false
}

func inParts(name string) bool {
	_, _, ok := savedFor(name)
	return ok
}

// notice is a name of what comes with programs and collections of pictures.
var notice = regexp.MustCompile(`(?i)^(?:read[ _-]?me|licen[cs]e|copying|change(?:log|s)|notice|authors|contributing|install|robots|humans|ads|requirements|cmakelists|manifest|thumbs|index|목록|사용법|읽어 ?주세요|꼭 ?읽어.*)(?:[ ._-].*)?$`)

func isNotice(name string) bool { return notice.MatchString(stemOf(name)) }

// stemOf returns a file's name without folders and extension, NFC.
func stemOf(name string) string { return text.NFC(blog.Stem(name)) }

// monthName is a name that holds a month or a year: 2005-03, 2005년 3월 일기, 2005 일기장.
var monthName = regexp.MustCompile(`^(?:(?:19|20)\d\d[-_. ]?(?:0[1-9]|1[0-2])|(?:19|20)\d\d년(?: ?\d{1,2}월)?)(?:$|[^0-9].*$)|(?i:일기|diary|journal|일지)`)

// isDated reports whether a text's name says that somebody wrote it at a time.
func isDated(name string) bool {
	if _, ok := media.DateFromName(path.Base(name)); ok {
		return true
	}
	return monthName.MatchString(stemOf(name))
}

var writings = []role{plainText, markdown, webPage, webArchive, list, sheet}

func isWriting(r role) bool { return slices.Contains(writings, r) }
