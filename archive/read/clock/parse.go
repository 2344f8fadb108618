package clock

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"

	"dotori/archive"
	"dotori/archive/text"
)

var (
	colons = regexp.MustCompile(`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?`)
	units  = regexp.MustCompile(`(\d{1,2}) ?[시時时点點] ?(?:(\d{1,2}) ?[분分] ?)?(?:(\d{1,2}) ?[초秒])?`)
	late   = regexp.MustCompile(`오후|下午|午後|\bp\.? ?m\b\.?`)
	early  = regexp.MustCompile(`오전|上午|午前|\ba\.? ?m\b\.?`)
	zones  = regexp.MustCompile(`\b(?:utc|gmt)(?: ?([+\x{2212}-]) ?(\d{1,2})(?::?(\d{2}))?)?|(\+|-)(\d{2}):?(\d{2})$|협정 ?세계시`)
	asian  = regexp.MustCompile(`(\d{4}) ?[년年] ?(\d{1,2}) ?[월月] ?(\d{1,2}) ?[일日]`)
	years  = regexp.MustCompile(`^\D*(\d{4})[-./] ?(\d{1,2})[-./] ?(\d{1,2})\D*$`)
	dotted = regexp.MustCompile(`^\D*(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})\D*$`)
)

// Parse reads a date that is all of s, written out as people read it: "Monday,
// January 1, 2024 at 3:04:05 PM UTC", "2024년 1월 1일 월요일 오후 3시 4분 5초 UTC",
// "lundi 1 janvier 2024 à 15:04:05 UTC", "Friday October 06,2023 12:11 PM GMT".
// The moment is as precise as s, knows an offset only when s states one, and
// has no origin. Numbers alone of which nobody can tell the month from the day
// are no date.
func Parse(s string) (archive.Moment, bool) {
	if len(s) > 200 {
		return archive.Moment{}, false
	}
	if m, ok := english(s); ok {
		return m, true
	}
	if m, ok := text.ParseDate(s); ok {
		return m, true
	}
	s = text.Fold(strings.TrimSpace(s))
	offset, s := zone(s)
	hour, minute, second, p, s := daytime(s)
	year, month, day, ok := date(s)
	wall := time.Date(year, time.Month(month), day, hour, minute, second, 0, time.UTC)
	sound := ok && wall.Day() == day && wall.Month() == time.Month(month) && hour < 24 && minute < 60 && second < 60
	if !sound || !isMeant(wall) {
		return archive.Moment{}, false
	}
	m := archive.At(wall, p, archive.OriginNone)
	m.Offset = offset
	return m, true
}

// isMeant reports whether a program can have meant the time: the first day of
// 1970 is its "none".
func isMeant(t time.Time) bool {
	return t.Year() >= 1900 && t.Year() <= 2099 && (t.Year() != 1970 || t.YearDay() > 1)
}

// english reads the dates that Google and Apple write most, which would cost
// much the other way: "Monday, January 1, 2024 at 3:04:05 PM UTC" and
// "Monday January 1,2024 3:04 PM GMT".
func english(s string) (archive.Moment, bool) {
	words, google := strings.CutSuffix(s, " UTC")
	layout, p := "Monday, January 2, 2006 at 3:04:05 PM", archive.PrecisionSecond
	if !google {
		var apple bool
		if words, apple = strings.CutSuffix(s, " GMT"); !apple {
			return archive.Moment{}, false
		}
		layout, p = "Monday January 2,2006 3:04 PM", archive.PrecisionMinute
	}
	t, err := time.Parse(layout, strings.ReplaceAll(words, "\u202F", " "))
	if err != nil || !isMeant(t) {
		return archive.Moment{}, false
	}
	m := archive.At(t, p, archive.OriginNone)
	m.Offset = archive.EastOf(0)
	return m, true
}

// zone takes the offset out of a date in lower case.
func zone(s string) (archive.Offset, string) {
	for _, utc := range []string{" utc", " gmt"} { // most have it there
		if rest, ok := strings.CutSuffix(s, utc); ok {
			return archive.EastOf(0), rest
		}
	}
	i := zones.FindStringSubmatchIndex(s)
	if i == nil {
		return archive.Offset{}, s
	}
	group := func(n int) string {
		if i[2*n] < 0 {
			return ""
		}
		return s[i[2*n]:i[2*n+1]]
	}
	sign, hours, minutes := group(1)+group(4), number(group(2)+group(5)), number(group(3)+group(6))
	east := hours*3600 + minutes*60
	if sign != "" && sign != "+" {
		east = -east
	}
	if hours > 14 || minutes > 59 {
		return archive.Offset{}, s
	}
	return archive.EastOf(east), s[:i[0]] + " " + s[i[1]:]
}

// daytime takes the time out of a date; the precision is a day when it has none.
func daytime(s string) (hour, minute, second int, p archive.Precision, rest string) {
	form := units
	if strings.Contains(s, ":") {
		form = colons
	}
	is := form.FindStringSubmatchIndex(s)
	if is == nil {
		return 0, 0, 0, archive.PrecisionDay, s
	}
	part := func(n int) string {
		if is[2*n] < 0 {
			return ""
		}
		return s[is[2*n]:is[2*n+1]]
	}
	hour, minute, second, p = number(part(1)), number(part(2)), number(part(3)), archive.PrecisionMinute
	if part(3) != "" {
		p = archive.PrecisionSecond
	}
	switch {
	case hour < 12 && late.MatchString(s[is[1]:]+" "+s[:is[0]]):
		hour += 12
	case hour == 12 && early.MatchString(s):
		hour = 0
	}
	return hour, minute, second, p, s[:is[0]] + " " + s[is[1]:]
}

// date reads the day of what is left.
func date(s string) (year, month, day int, ok bool) {
	for _, form := range []struct {
		likely  bool
		is      *regexp.Regexp
		y, m, d int
	}{
		{strings.ContainsAny(s, "년年"), asian, 1, 2, 3},
		{strings.ContainsAny(s, "-./"), years, 1, 2, 3},
		{strings.Contains(s, "."), dotted, 3, 2, 1},
	} {
		if !form.likely {
			continue
		}
		if m := form.is.FindStringSubmatch(s); m != nil {
			return number(m[form.y]), number(m[form.m]), number(m[form.d]), true
		}
	}
	return spelled(s)
}

// spelled reads a day whose month is a word: no other word is a month's name,
// and no other number stands there.
func spelled(s string) (year, named, day int, ok bool) {
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		n, err := strconv.Atoi(w)
		switch m := month[w]; {
		case m > 0 && named > 0 && m != named:
			return 0, 0, 0, false
		case m > 0:
			named = m
		case err != nil:
			if strings.ContainsAny(w, "0123456789") {
				return 0, 0, 0, false
			}
		case len(w) == 4 && year == 0:
			year = n
		case len(w) <= 2 && day == 0:
			day = n
		default:
			return 0, 0, 0, false
		}
	}
	return year, named, day, year > 0 && named > 0 && day > 0
}

func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}
