package media

import (
	"path"
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"

	"dotori/archive"
	"dotori/archive/text"
)

var (
	folderDate  = regexp.MustCompile(`^(\d{4})(?:[-_. ]?(\d\d)[-_. ]?(\d\d)|년 ?(\d\d?)월 ?(\d\d?)일)(?:\D|$)`)
	folderMonth = regexp.MustCompile(`^(\d{4})(?:[-_. ](\d\d)|년 ?(\d\d?)월)(?:\D|$)`)
	folderYear  = regexp.MustCompile(`^(\d{4})년?(?:[-_ ]\D.*)?$`)
	folderPart  = regexp.MustCompile(`^(\d\d?)(?:월|일)?$`)
)

// DateFromPath finds the date in the folders of a slash-separated path to a
// file: "2005/10/x.jpg", "2005-10-03 여행/x.jpg", "2005년 10월/x.jpg", "80년대
// 앨범/x.jpg". The innermost folder that names a date wins. The precision is at most a day.
func DateFromPath(p string) (archive.Moment, bool) {
	var folders []string
	if dir := path.Dir(norm.NFC.String(p)); dir != "." && dir != "/" {
		folders = strings.Split(strings.Trim(dir, "/"), "/")
	}
	for i := len(folders); i > 0; i-- {
		if m := folderMoment(folders[:i]); m.FirstYear() >= 1900 {
			return m, true
		}
	}
	return archive.Moment{}, false
}

// folderMoment reads the last of the folders, with those above it when it is
// a mere number such as the "10" of 2005/10.
func folderMoment(folders []string) archive.Moment {
	last := folders[len(folders)-1]
	if m := dateOf(folderDate, last); m.Precision == archive.PrecisionDay {
		return m
	}
	if m := dateOf(folderMonth, last); m.Precision == archive.PrecisionMonth {
		return m
	}
	if folderYear.MatchString(last) {
		return dateOf(folderYear, last)
	}
	if m, ok := text.FindDecade(last); ok {
		m.Origin = archive.OriginFolder
		return m
	}
	part := folderPart.FindStringSubmatch(last)
	if part == nil || len(folders) < 2 {
		return archive.Moment{}
	}
	above := folderMoment(folders[:len(folders)-1])
	return deeper(above, part[1])
}

func dateOf(re *regexp.Regexp, name string) archive.Moment {
	groups := re.FindStringSubmatch(name)
	if groups == nil {
		return archive.Moment{}
	}
	parts := []string{"", "", "", "", "", ""}
	i := 0
	for _, g := range groups[1:] {
		if g != "" {
			parts[i] = g
			i++
		}
	}
	return wall(numbers(parts), archive.OriginFolder)
}

// deeper adds the month to a year, or the day to a month.
func deeper(above archive.Moment, part string) archive.Moment {
	n := numbers([]string{part})[0]
	w := above.Wall
	switch above.Precision {
	case archive.PrecisionYear:
		if n >= 1 && n <= 12 {
			return wall([]int{w.Year(), n, -1, -1, -1, -1}, archive.OriginFolder)
		}
	case archive.PrecisionMonth:
		if n >= 1 && n <= 31 {
			return wall([]int{w.Year(), int(w.Month()), n, -1, -1, -1}, archive.OriginFolder)
		}
	}
	return archive.Moment{}
}
