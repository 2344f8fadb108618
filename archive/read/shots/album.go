package shots

import (
	"regexp"
	"strings"

	"dotori/archive"
	"dotori/archive/text"
)

var (
	// cameraFolder is a name that cameras and phones give: DCIM, 100APPLE
	// (DCF: three digits and five characters), 202308__ (iOS), Camera.
	cameraFolder = regexp.MustCompile(`^(?:(?i:dcim|camera|camera roll|카메라|카메라 롤)|[1-9]\d\d[0-9A-Z_]{5}|20\d{4}_[_a-z])$`)
	// dateFolder holds nothing but a date: 2019, 2019-08, 20190803, 2019년 8월, 80년대.
	dateFolder = regexp.MustCompile(`^(?:(?:19|20)?\d0(?: ?년대|s)|(?:19|20)\d\d년?(?:[-._ ]*(?:0?[1-9]|1[0-2])월?(?:[-._ ]*(?:0?[1-9]|[12]\d|3[01])일?)?)?)$`)
	// datePart is a month or day below such a folder.
	datePart = regexp.MustCompile(`^\d{1,2}[월일]?$`)
)

// IsCamera reports whether a folder is named as cameras and phones name theirs.
func IsCamera(folder string) bool { return cameraFolder.MatchString(folder) }

// Albums returns the album that a folder stands for: its path without what a
// camera named and without dates at its end. Neither the root nor a mere
// camera or date folder is one.
func Albums(dir string) []archive.Collection {
	var parts []string
	for _, p := range strings.Split(text.NFC(dir), "/") {
		if p != "." && !cameraFolder.MatchString(p) {
			parts = append(parts, p)
		}
	}
	parts = withoutDate(parts)
	if len(parts) == 0 {
		return nil
	}
	return []archive.Collection{{Kind: archive.Album, Title: strings.Join(parts, "/")}}
}

// withoutDate drops "2019/08/03" from the end of a path.
func withoutDate(parts []string) []string {
	for i := len(parts) - 1; i >= 0; i-- {
		if dateFolder.MatchString(parts[i]) {
			parts = parts[:i]
		} else if !datePart.MatchString(parts[i]) {
			break
		}
	}
	return parts
}
