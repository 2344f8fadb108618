package pages

import (
	"regexp"
	"strings"

	"dotori/archive"
	"dotori/archive/text"
)

var (
	// dateFolder is a folder that holds nothing but a date, or its month or day.
	dateFolder = regexp.MustCompile(`^(?:(?:19|20)\d\d년?(?:[ ._-]*\d{1,2}월?(?:[ ._-]*\d{1,2}일?)?)?|(?:0?[1-9]|1[0-2])월?|\d{2}일?)$`)
	// nameDate is a date in a name, with what stands between it and the rest.
	nameDate = regexp.MustCompile(`[\[(]?(?:19|20)\d{2}(?:[.\-_년]? ?\d{1,2}[.\-_월]? ?\d{1,2}일?|[.\-_년] ?\d{1,2}월?|년)(?:[ _T-]*(?:오전 |오후 )?\d{1,2}[.\-_:시]? ?\d{2}분?(?:[.\-_:]?\d{2}초?)?)?[\])]?`)
	shortDay = regexp.MustCompile(`^((?:19|20)\d\d)[-_.년] ?(\d{1,2})[-_.월] ?(\d{1,2})(?:$|\D)`)
	month    = regexp.MustCompile(`^((?:19|20)\d\d)[-_.년 ] ?(\d{1,2})(?:$|월|[^0-9])|^((?:19|20)\d\d)(0[1-9]|1[0-2])(?:$|[^0-9])`)
	year     = regexp.MustCompile(`^((?:19|20)\d\d)(?:$|[^0-9])`)
)

// dateOfStem reads the dates that people put into names and cameras do not:
// 2005-3-1, 2005.03, 2005년 3월, 2005년.
func dateOfStem(stem string) (archive.Moment, bool) {
	for _, is := range []struct {
		re   *regexp.Regexp
		unit []string
	}{{shortDay, []string{"년 ", "월 ", "일"}}, {month, []string{"년 ", "월"}}, {year, []string{"년"}}} {
		groups := is.re.FindStringSubmatch(stem)
		if groups == nil {
			continue
		}
		if m, ok := text.ParseDate(korean(groups[1:], is.unit)); ok {
			m.Origin = archive.OriginFilename
			return m, true
		}
	}
	return archive.Moment{}, false
}

// korean writes numbers with their units; empty ones are passed over.
func korean(numbers, units []string) string {
	var b strings.Builder
	for _, n := range numbers {
		if n != "" && len(units) > 0 {
			b.WriteString(n + units[0])
			units = units[1:]
		}
	}
	return b.String()
}

// titleOfStem returns what a file's name says beside its date.
func titleOfStem(stem string) string {
	stem = nameDate.ReplaceAllString(stem, " ")
	if year.MatchString(stem) && len(stem) == len("2005") {
		stem = ""
	}
	stem = strings.ReplaceAll(stem, "_", " ")
	return strings.Trim(strings.Join(strings.Fields(stem), " "), " -.,")
}
