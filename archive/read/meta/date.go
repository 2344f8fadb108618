package meta

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"dotori/archive"
	"dotori/archive/read/clock"
	"dotori/archive/text"
)

// Date reads a date as the web variant writes it, in the language of the
// account and without a zone: "Sep 13, 2020, 12:26 PM", "19 Oct 2019, 14:37",
// "2020년 9월 13일 오후 12:26", "9월 13, 2020 12:26 오후". It has to be all of s.
func Date(s string) (archive.Moment, bool) {
	if len(s) > longestDate || !strings.Contains(s, ":") || !strings.ContainsAny(s, "0123456789") {
		return archive.Moment{}, false
	}
	if m, ok := text.ParseDate(s); ok {
		return stated(m)
	}
	var d dateParts
	if !d.read(s) {
		return archive.Moment{}, false
	}
	return d.moment()
}

// longestDate is more bytes than any date has.
const longestDate = 64

// stated wants a time of day, which all dates of the web variant have: a day
// alone is what somebody wrote.
func stated(m archive.Moment) (archive.Moment, bool) {
	if m.Precision != archive.PrecisionMinute && m.Precision != archive.PrecisionSecond {
		return archive.Moment{}, false
	}
	m.Origin = archive.OriginArchive
	return m, true
}

// dateParts are the parts of a date whose month is a word.
type dateParts struct {
	year, month, day     int
	hour, minute, second int
	clocked, seconded    bool
	noon                 string // "am", "pm" or ""
}

// spaced parts what stands close together in the languages of East Asia.
var spaced = strings.NewReplacer("年", " ", "月", "月 ", "日", " ", "년", " ", "월", "月 ", "일", " ", "\u202f", " ", "\u00a0", " ")

// read takes a date apart word by word; every word has to be a part of it.
func (d *dateParts) read(s string) bool {
	s = spaced.Replace(strings.ToLower(s))
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == ',' }) {
		if !d.word(w) {
			return false
		}
	}
	return d.year > 0 && d.month > 0 && d.day > 0 && d.clocked
}

func (d *dateParts) word(w string) bool {
	if noon, ok := noons[strings.ReplaceAll(w, ".", "")]; ok && d.noon == "" {
		d.noon = noon
		return true
	}
	for _, half := range halves {
		if rest, ok := strings.CutPrefix(w, half); ok && d.noon == "" {
			d.noon = noons[half]
			return rest == "" || d.clock(rest)
		}
	}
	if strings.Contains(w, ":") {
		return d.clock(w)
	}
	if n, err := strconv.Atoi(strings.TrimRight(w, ".")); err == nil {
		return d.number(n)
	}
	return d.monthNamed(w) || fillers[w]
}

// number takes the day or the year.
func (d *dateParts) number(n int) bool {
	switch {
	case n >= 1900 && n < 2100 && d.year == 0:
		d.year = n
	case n >= 1 && n <= 31 && d.day == 0:
		d.day = n
	default:
		return false
	}
	return true
}

// clock reads 2:37, 14:37:05 or 2:37pm.
func (d *dateParts) clock(w string) bool {
	digits := strings.TrimRightFunc(w, func(r rune) bool { return !unicode.IsDigit(r) })
	if rest := strings.ReplaceAll(w[len(digits):], ".", ""); rest != "" {
		if d.noon = noons[rest]; d.noon == "" {
			return false
		}
	}
	parts := strings.Split(digits, ":")
	if d.clocked || len(parts) < 2 || len(parts) > 3 {
		return false
	}
	for i, into := range []*int{&d.hour, &d.minute, &d.second}[:len(parts)] {
		n, err := strconv.Atoi(parts[i])
		if err != nil || n < 0 || n > []int{23, 59, 59}[i] {
			return false
		}
		*into = n
	}
	d.clocked, d.seconded = true, len(parts) == 3
	return true
}

func (d *dateParts) monthNamed(w string) bool {
	w = strings.TrimSuffix(w, ".")
	if n, err := strconv.Atoi(strings.TrimSuffix(w, "月")); err == nil && n >= 1 && n <= 12 && d.month == 0 && strings.HasSuffix(w, "月") {
		d.month = n
		return true
	}
	if n := clock.Month(w); n > 0 && d.month == 0 {
		d.month = n
		return true
	}
	return false
}

func (d *dateParts) moment() (archive.Moment, bool) {
	switch {
	case d.noon != "" && d.hour > 12:
		return archive.Moment{}, false
	case d.noon == "pm" && d.hour < 12:
		d.hour += 12
	case d.noon == "am" && d.hour == 12:
		d.hour = 0
	}
	wall := time.Date(d.year, time.Month(d.month), d.day, d.hour, d.minute, d.second, 0, time.UTC)
	precision := archive.PrecisionMinute
	if d.seconded {
		precision = archive.PrecisionSecond
	}
	return archive.At(wall, precision, archive.OriginArchive), wall.Day() == d.day
}

// noons say which half of the day it is.
var noons = map[string]string{"am": "am", "pm": "pm", "오전": "am", "오후": "pm", "上午": "am", "下午": "pm", "午前": "am", "午後": "pm"}

// halves are those that may stand before a time without a space.
var halves = []string{"오전", "오후", "上午", "下午", "午前", "午後"}

// fillers are the words between the parts of a date.
var fillers = map[string]bool{"at": true, "um": true, "à": true, "de": true, "às": true, "del": true, "a": true, "las": true, "alle": true, "ore": true, "den": true, "kl": true, "uhr": true, "om": true}
