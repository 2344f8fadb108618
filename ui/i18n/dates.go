package i18n

import (
	"fmt"
	"time"

	"dotori/archive"
)

const weekdays = "일월화수목금토"

// Weekday writes a day of the week: "토요일", "Saturday".
func (l *Localizer) Weekday(d time.Weekday) string {
	if l.lang == English {
		return d.String()
	}
	return l.ShortWeekday(d) + "요일"
}

// ShortWeekday writes "토", "Sat".
func (l *Localizer) ShortWeekday(d time.Weekday) string {
	if l.lang == English {
		return d.String()[:3]
	}
	return string([]rune(weekdays)[d])
}

// Year writes "2005년", "2005".
func (l *Localizer) Year(year int) string {
	if l.lang == English {
		return fmt.Sprint(year)
	}
	return fmt.Sprintf("%d년", year)
}

// Month writes a month 1..12: "10월", "October".
func (l *Localizer) Month(month int) string {
	if l.lang == English {
		return time.Month(month).String()
	}
	return fmt.Sprintf("%d월", month)
}

// YearMonth writes "2005년 10월", "October 2005", and only the year for month 0.
func (l *Localizer) YearMonth(year, month int) string {
	switch {
	case month == 0:
		return l.Year(year)
	case l.lang == English:
		return fmt.Sprintf("%s %d", l.Month(month), year)
	}
	return l.Year(year) + " " + l.Month(month)
}

// Time writes the time of day: "오후 6:42", "6:42 PM".
func (l *Localizer) Time(t time.Time) string {
	if l.lang == English {
		return t.Format("3:04 PM")
	}
	half := "오전"
	if t.Hour() >= 12 {
		half = "오후"
	}
	return half + t.Format(" 3:04")
}

// Day writes a whole date: "2005년 10월 8일 토요일", "Saturday, October 8, 2005".
func (l *Localizer) Day(t time.Time) string {
	if l.lang == English {
		return t.Format("Monday, January 2, 2006")
	}
	return t.Format("2006년 1월 2일 ") + l.Weekday(t.Weekday())
}

// DayInYear writes a date whose year is clear: "10월 3일 월", "Mon, Oct 3".
func (l *Localizer) DayInYear(t time.Time) string {
	if l.lang == English {
		return t.Format("Mon, Jan 2")
	}
	return t.Format("1월 2일 ") + l.ShortWeekday(t.Weekday())
}

// ShortDay writes "2005.10.08", "Oct 8, 2005".
func (l *Localizer) ShortDay(t time.Time) string {
	if l.lang == English {
		return t.Format("Jan 2, 2006")
	}
	return t.Format("2006.01.02")
}

// Moment writes as much as is known: "2005년 10월 8일 토요일 오후 6:42",
// "October 2005", "1980년대", "날짜 모름".
func (l *Localizer) Moment(m archive.Moment) string {
	if m.Precision == archive.PrecisionMinute || m.Precision == archive.PrecisionSecond {
		return l.Date(m) + " " + l.Time(m.Wall)
	}
	return l.Date(m)
}

// Date is Moment without the time of day.
func (l *Localizer) Date(m archive.Moment) string {
	switch m.Precision {
	case archive.PrecisionNone:
		return l.T("Date unknown")
	case archive.PrecisionDecade:
		return l.Decade(m.Decade())
	case archive.PrecisionYear:
		return l.Year(m.Wall.Year())
	case archive.PrecisionMonth:
		return l.YearMonth(m.Wall.Year(), int(m.Wall.Month()))
	}
	return l.Day(m.Wall)
}

// Offset writes what is known of the time zone: "UTC+09:00", "시간대 모름".
func (l *Localizer) Offset(o archive.Offset) string {
	if !o.Known {
		return l.T("time zone unknown")
	}
	return "UTC" + o.String()
}

// Span writes the years of a collection: "2013–2024", "2019", "" when neither is known.
func (l *Localizer) Span(first, last archive.Moment) string {
	switch a, b := first.FirstYear(), last.FirstYear(); {
	case a == 0 && b == 0:
		return ""
	case a == 0 || a == b:
		return fmt.Sprint(b)
	case b == 0:
		return fmt.Sprint(a)
	default:
		return fmt.Sprintf("%d–%d", a, b)
	}
}
