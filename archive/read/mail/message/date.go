package message

import (
	"strconv"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/text"
)

// Date reads the date of a mail: RFC 5322 and what programs wrote instead. It
// has no zone when the mail says none, and no origin. It is false for what
// means "no date".
func Date(raw []byte) (archive.Moment, bool) {
	value := tidy(Decode(withoutComments(raw)))
	d := draft{month: -1, day: -1, year: -1, hour: -1}
	for _, token := range strings.FieldsFunc(value, func(r rune) bool { return r == ' ' || r == ',' || r == '\u00A0' }) {
		d.token(token)
	}
	m, ok := d.moment()
	if !ok {
		m, ok = text.FindDate(value)
	}
	if y := m.Year(); !ok || y < 1971 || y > 2099 {
		return archive.Moment{}, false
	}
	return m, true
}

// withoutComments drops (comments), which name the zone in any charset.
func withoutComments(b []byte) []byte {
	var out []byte
	depth := 0
	for _, c := range b {
		switch {
		case c == '(':
			depth++
		case c == ')' && depth > 0:
			depth--
		case depth == 0:
			out = append(out, c)
		}
	}
	return out
}

// draft is a date of which some is known.
type draft struct {
	year, month, day     int // -1 until known
	hour, minute, second int
	offset               archive.Offset
}

// token takes one word of a date, in any order that leaves no doubt.
func (d *draft) token(s string) {
	if strings.Contains(s, "-") && d.dashed(s) {
		return
	}
	month := monthOf(s)
	switch {
	case d.hour < 0 && strings.Contains(s, ":"):
		d.clock(s)
	case month > 0:
		d.month = month
	case d.hour >= 0 && !d.offset.Known && d.zone(s):
	case d.day < 0 && len(s) <= 2:
		d.day = number(s)
	case d.year < 0 && d.month > 0:
		d.year = yearOf(s)
	}
}

// dashed takes "3-Mar-2003".
func (d *draft) dashed(s string) bool {
	parts := strings.Split(s, "-")
	if len(parts) != 3 || monthOf(parts[1]) == 0 {
		return false
	}
	d.day, d.month, d.year = number(parts[0]), monthOf(parts[1]), yearOf(parts[2])
	return true
}

func (d *draft) clock(s string) {
	parts := strings.Split(s, ":")
	if len(parts) > 3 {
		return
	}
	d.hour, d.minute = number(parts[0]), number(parts[1])
	if len(parts) == 3 {
		whole, _, _ := strings.Cut(parts[2], ".")
		d.second = min(number(whole), 59) // a leap second
	}
	if d.minute < 0 || d.second < 0 {
		d.hour = -1
	}
}

// zone takes +0900, +09:00, GMT+9, KST and their like.
func (d *draft) zone(s string) bool {
	s = strings.ToUpper(s)
	if hours, ok := zoneHours(s); ok {
		d.offset = archive.EastOf(hours * 3600)
		return true
	}
	for _, prefix := range []string{"GMT", "UTC", "UT"} {
		s = strings.TrimPrefix(s, prefix)
	}
	if len(s) < 2 || s[0] != '+' && s[0] != '-' {
		return false
	}
	digits := strings.ReplaceAll(s[1:], ":", "")
	n := number(digits)
	if n < 0 || len(digits) > 4 {
		return false
	}
	if len(digits) <= 2 {
		n *= 100
	}
	seconds := n/100*3600 + n%100*60
	if seconds > 14*3600 || n%100 > 59 {
		return false
	}
	if s[0] == '-' {
		seconds = -seconds
	}
	d.offset = archive.EastOf(seconds)
	return true
}

func zoneHours(name string) (hours int, ok bool) {
	switch name {
	case "GMT", "UTC", "UT", "Z":
		return 0, true
	case "KST", "JST":
		return 9, true
	case "KDT":
		return 10, true
	case "EST", "CDT":
		return -5, true
	case "EDT":
		return -4, true
	case "CST", "MDT":
		return -6, true
	case "MST", "PDT":
		return -7, true
	case "PST":
		return -8, true
	}
	return 0, false
}

func (d *draft) moment() (archive.Moment, bool) {
	if d.year < 0 || d.month <= 0 || d.day <= 0 || d.hour < 0 || d.hour > 23 || d.minute > 59 {
		return archive.Moment{}, false
	}
	wall := time.Date(d.year, time.Month(d.month), d.day, d.hour, d.minute, d.second, 0, time.UTC)
	if wall.Day() != d.day {
		return archive.Moment{}, false
	}
	m := archive.At(wall, archive.PrecisionSecond, archive.OriginNone)
	m.Offset = d.offset
	return m, true
}

// monthOf numbers "Mar", "March" and "3월"; 0 for other words.
func monthOf(s string) int {
	if digits, ok := strings.CutSuffix(s, "월"); ok {
		if n := number(digits); n >= 1 && n <= 12 {
			return n
		}
		return 0
	}
	if len(s) < 3 {
		return 0
	}
	i := strings.Index("janfebmaraprmayjunjulaugsepoctnovdec", strings.ToLower(s[:3]))
	if i < 0 || i%3 != 0 {
		return 0
	}
	return i/3 + 1
}

// yearOf reads years of two digits by RFC 5322, and 103 for 2003, which
// programs wrote after the year 2000.
func yearOf(s string) int {
	n := number(s)
	switch {
	case n < 0 || len(s) == 1:
		return -1
	case len(s) == 2 && n < 50:
		return n + 2000
	case len(s) <= 3:
		return n + 1900
	}
	return n
}

// number reads digits and nothing else; -1 for anything else.
func number(s string) int {
	n, err := strconv.ParseUint(s, 10, 16)
	if err != nil {
		return -1
	}
	return int(n)
}
