package line

import (
	"bytes"
	"time"
)

// weekdays are the names of days in the languages that LINE exports were seen
// in, in lower case and without dots.
var weekdays = map[string]time.Weekday{
	"日": 0, "月": 1, "火": 2, "水": 3, "木": 4, "金": 5, "土": 6,
	"日曜日": 0, "月曜日": 1, "火曜日": 2, "水曜日": 3, "木曜日": 4, "金曜日": 5, "土曜日": 6,
	"sun": 0, "mon": 1, "tue": 2, "wed": 3, "thu": 4, "fri": 5, "sat": 6, "tues": 2, "thur": 4, "thurs": 4,
	"sunday": 0, "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
	"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6,
	"週日": 0, "週一": 1, "週二": 2, "週三": 3, "週四": 4, "週五": 5, "週六": 6,
	"周日": 0, "周一": 1, "周二": 2, "周三": 3, "周四": 4, "周五": 5, "周六": 6,
	"星期日": 0, "星期一": 1, "星期二": 2, "星期三": 3, "星期四": 4, "星期五": 5, "星期六": 6, "星期天": 0,
	"일": 0, "월": 1, "화": 2, "수": 3, "목": 4, "금": 5, "토": 6,
	"일요일": 0, "월요일": 1, "화요일": 2, "수요일": 3, "목요일": 4, "금요일": 5, "토요일": 6,
	"so": 0, "mo": 1, "di": 2, "mi": 3, "do": 4, "fr": 5, "sa": 6,
	"sonntag": 0, "montag": 1, "dienstag": 2, "mittwoch": 3, "donnerstag": 4, "freitag": 5, "samstag": 6,
	"อา": 0, "จ": 1, "อ": 2, "พ": 3, "พฤ": 4, "ศ": 5, "ส": 6,
	"อาทิตย์": 0, "จันทร์": 1, "อังคาร": 2, "พุธ": 3, "พฤหัสบดี": 4, "ศุกร์": 5, "เสาร์": 6,
	"วันอาทิตย์": 0, "วันจันทร์": 1, "วันอังคาร": 2, "วันพุธ": 3, "วันพฤหัสบดี": 4, "วันศุกร์": 5, "วันเสาร์": 6,
}

// name reads word as a weekday's name.
func (d *date) name(word []byte) bool {
	word = bytes.ToLower(bytes.Trim(word, " ."))
	d.weekday, d.named = weekdays[string(word)]
	return d.named
}

// weekdayBefore reads "Fri, ", "Do., " or "จ. ", or nothing before the sign of
// an era. A comma makes a weekday of a word in any other language.
func (c *cursor) weekdayBefore(d *date) bool {
	end := bytes.IndexAny(c.Rest, "0123456789")
	if end < 0 {
		return false
	}
	before := bytes.TrimRight(c.Rest[:end], " ")
	switch string(before) {
	case "R", "H", "令和", "平成":
		return true
	}
	c.Rest = c.Rest[end:]
	word, comma := bytes.CutSuffix(before, []byte(","))
	return d.name(word) || comma && !bytes.ContainsAny(word, " \t:()[]\"")
}

// weekdayBehind reads "(木)", "（四）", " Sunday" or "週二", or nothing, up to the
// end of the line. Brackets make a weekday of a word in any other language.
func (c *cursor) weekdayBehind(d *date) bool {
	c.spaces()
	rest := bytes.TrimRight(c.Rest, " ")
	if len(rest) == 0 || d.name(rest) {
		return true
	}
	for _, pair := range [][2]string{{"(", ")"}, {"（", "）"}, {"[", "]"}} {
		inner, opened := bytes.CutPrefix(rest, []byte(pair[0]))
		inner, closed := bytes.CutSuffix(inner, []byte(pair[1]))
		if opened && closed {
			return d.name(inner) || len(inner) > 0 && !bytes.ContainsAny(inner, " 0123456789:()")
		}
	}
	return false
}
