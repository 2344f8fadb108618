package amend

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/text"
)

// ReadDate reads a date as people type it, as precise as they know it: 2005,
// 2005-10, 2005.10.8, 20051008, 05.10.8, 2005-10-08 18:42, 2005년 10월 8일 오후
// 6시 42분, 1980s, 80년대, and whatever else [text.ParseDate] reads. Of years with two digits
// those to 69 are of this century.
func ReadDate(s string) (archive.Moment, bool) {
	s = strings.TrimSpace(s)
	m, ok := text.ParseDate(s)
	if !ok {
		m, ok = text.ParseDate(fullYear(s))
	}
	if !ok {
		m, ok = readLayouts(plain(s))
	}
	if !ok {
		m, ok = text.ParseDecade(s)
	}
	if !ok || m.FirstYear() < firstYear {
		return archive.Moment{}, false
	}
	m.Origin = archive.OriginUser
	return m, true
}

var shortYear = regexp.MustCompile(`^['’]?(\d\d)(\s*[-./년]\s*\d)`)

// fullYear writes out a year of two digits.
func fullYear(s string) string {
	found := shortYear.FindStringSubmatch(s)
	if found == nil {
		return s
	}
	year, _ := strconv.Atoi(found[1]) // digits
	if year += 1900; year < 1970 {
		year += 100
	}
	return strconv.Itoa(year) + found[2] + s[len(found[0]):]
}

var between = strings.NewReplacer("년", "-", "월", "-", "일", " ", ".", "-", "/", "-", "T", " ")

// plain writes a date with dashes and single spaces.
func plain(s string) string {
	s = between.Replace(fullYear(s))
	s = strings.Join(strings.Fields(s), " ")
	s = strings.ReplaceAll(s, "- ", "-")
	return strings.TrimRight(s, "- ")
}

type layout struct {
	layout    string
	precision archive.Precision
}

func layouts() []layout {
	return []layout{
		{"2006-1-2 15:04:05", archive.PrecisionSecond}, {"2006-1-2 15:04", archive.PrecisionMinute},
		{"2006-1-2-15:04:05", archive.PrecisionSecond}, {"2006-1-2-15:04", archive.PrecisionMinute},
		{"20060102 15:04:05", archive.PrecisionSecond}, {"20060102 15:04", archive.PrecisionMinute},
		{"2006-1-2", archive.PrecisionDay}, {"20060102", archive.PrecisionDay},
		{"2006-1", archive.PrecisionMonth}, {"2006", archive.PrecisionYear},
	}
}

func readLayouts(s string) (archive.Moment, bool) {
	for _, l := range layouts() {
		if t, err := time.Parse(l.layout, s); err == nil {
			return archive.At(t, l.precision, archive.OriginUser), true
		}
	}
	return archive.Moment{}, false
}

// WriteDate writes a moment as [ReadDate] reads it, "" for an unknown one. The
// offset is left out.
func WriteDate(m archive.Moment) string {
	switch m.Precision {
	case archive.PrecisionDecade:
		return m.Wall.Format("2006") + "s"
	case archive.PrecisionYear:
		return m.Wall.Format("2006")
	case archive.PrecisionMonth:
		return m.Wall.Format("2006-01")
	case archive.PrecisionDay:
		return m.Wall.Format("2006-01-02")
	case archive.PrecisionMinute:
		return m.Wall.Format("2006-01-02 15:04")
	case archive.PrecisionSecond:
		return m.Wall.Format("2006-01-02 15:04:05")
	}
	return ""
}
