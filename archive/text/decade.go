package text

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"dotori/archive"
)

// decade matches 1980년대, 80년대, 1980s, '80s and 80's.
var decade = regexp.MustCompile(`(?:^|[^0-9A-Za-z])['’]?((?:1[89]|20)?\d0)(?: ?년 ?대|['’]?s(?:$|[^0-9A-Za-z]))`)

// FindDecade returns the first decade that a text names. Of two digits 00 to
// 20 are of this century.
func FindDecade(s string) (archive.Moment, bool) {
	found := decade.FindStringSubmatch(s)
	if found == nil {
		return archive.Moment{}, false
	}
	year, _ := strconv.Atoi(found[1]) // digits
	switch {
	case year <= 20:
		year += 2000
	case year < 100:
		year += 1900
	}
	wall := time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC)
	return archive.At(wall, archive.PrecisionDecade, archive.OriginNone), true
}

// ParseDecade reads a decade that is all of s.
func ParseDecade(s string) (archive.Moment, bool) {
	s = strings.TrimSpace(s)
	if decade.FindString(s) != s {
		return archive.Moment{}, false
	}
	return FindDecade(s)
}
