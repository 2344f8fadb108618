package similar

import (
	"regexp"
	"strconv"
	"strings"
)

// name is what the name of a picture's file says.
type name struct {
	stem   string // in small letters, without marks of copies and edits
	prefix string // of a camera's numbered name: "img_" of IMG_0042
	number int    // and its number; -1 where there is none
	edited bool
}

// marks are what programs put behind a name when they copy or edit: Google
// Photos, phones, Windows, macOS in English and Korean. "(1)" behind the time
// of a Samsung phone may be another shot, and tells nothing.
var (
	editMark  = regexp.MustCompile(`(?i)[-_ ](edited|편집됨|수정됨|bearbeitet|modifié|edit|edit_\d+|collage)$|-편집$`)
	copyMark  = regexp.MustCompile(`(?i)( ?\(\d+\)|[- ]copy( \d+)?| - copy( \(\d+\))?| ?복사본( \d+)?| - 복사본( \(\d+\))?|~\d)$`)
	appleMark = regexp.MustCompile(`(?i)^(img_)e(\d{4})$`)
	numbered  = regexp.MustCompile(`^([a-z_]{2,5}\d?_?|_dsc|p\d{3})(\d{4})$`)
	timed     = regexp.MustCompile(`\d{8}_\d{6}`)
)

func nameOf(file string) name {
	stem := strings.ToLower(strings.TrimSuffix(file, extension(file)))
	n := name{number: -1}
	if bare := editMark.ReplaceAllString(stem, ""); bare != stem {
		stem, n.edited = bare, true
	}
	if m := appleMark.FindStringSubmatch(stem); m != nil {
		stem, n.edited = m[1]+m[2], true
	}
	if !timed.MatchString(stem) {
		stem = copyMark.ReplaceAllString(stem, "")
	}
	n.stem = stem
	if m := numbered.FindStringSubmatch(stem); m != nil {
		n.prefix = m[1]
		n.number, _ = strconv.Atoi(m[2]) // four digits
	}
	return n
}

// extension returns the end of a file's name from its last dot on.
func extension(file string) string {
	if at := strings.LastIndexByte(file, '.'); at > 0 {
		return file[at:]
	}
	return ""
}

// follows reports whether two names count on from each other.
func (n name) follows(o name) bool {
	apart := n.number - o.number
	return n.number >= 0 && o.number >= 0 && n.prefix == o.prefix && apart != 0 && max(apart, -apart) <= 5
}
