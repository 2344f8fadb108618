package i18n

import (
	"strconv"
	"time"
)

// MonthDay writes "10월 3일", "Oct 3".
func (l *Localizer) MonthDay(t time.Time) string {
	if l.lang == English {
		return t.Format("Jan 2")
	}
	return t.Format("1월 2일")
}

// Decade writes the ten years from the given one: "2010년대", "2010s".
func (l *Localizer) Decade(from int) string {
	if l.lang == English {
		return strconv.Itoa(from) + "s"
	}
	return strconv.Itoa(from) + "년대"
}

// Weekdays returns the days of the week as short as can be, Sunday first.
func (l *Localizer) Weekdays() [7]string {
	if l.lang == English {
		return [7]string{"S", "M", "T", "W", "T", "F", "S"}
	}
	return [7]string{"일", "월", "화", "수", "목", "금", "토"}
}

// YearsAgo writes how long ago a year was: "7년 전", "7 years ago", "올해", and
// "" for one that is still to come.
func (l *Localizer) YearsAgo(years int) string {
	switch {
	case years < 0:
		return ""
	case years == 0:
		return l.T("this year")
	}
	return l.N("%s years ago", years)
}
