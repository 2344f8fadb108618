package gallery

import (
	"fmt"
	"time"

	"dotori/archive"
)

// day says a date in full, as far as it is known: 2005년 10월 3일 월요일.
func (w words) day(m archive.Moment) string {
	switch m.Precision {
	case archive.PrecisionNone:
		return w.t("Date unknown")
	case archive.PrecisionDecade:
		return w.decade(m)
	case archive.PrecisionYear:
		return w.year(m.Year())
	case archive.PrecisionMonth:
		return w.month(monthOf(m))
	}
	if w.korean() {
		return m.Wall.Format("2006년 1월 2일 ") + weekday(m.Wall.Weekday())
	}
	return m.Wall.Format("Monday, 2 January 2006")
}

func weekday(d time.Weekday) string {
	return [...]string{"일요일", "월요일", "화요일", "수요일", "목요일", "금요일", "토요일"}[d]
}

// date is day with the time where that is known.
func (w words) date(m archive.Moment) string {
	if c := w.clock(m); c != "" {
		return w.day(m) + " " + c
	}
	return w.day(m)
}

// short is a date for lists: 2005.10.3, or "".
func (w words) short(m archive.Moment) string {
	if m.Precision == archive.PrecisionDecade {
		return w.decade(m)
	}
	layouts := map[archive.Precision]string{archive.PrecisionNone: "", archive.PrecisionYear: "2006", archive.PrecisionMonth: "2006.1"}
	layout, ok := layouts[m.Precision]
	if !ok {
		layout = "2006.1.2"
	}
	return m.Wall.Format(layout)
}

// clock is the time of day: 오후 6:30, or "".
func (w words) clock(m archive.Moment) string {
	if m.Precision != archive.PrecisionMinute && m.Precision != archive.PrecisionSecond {
		return ""
	}
	if !w.korean() {
		return m.Wall.Format("15:04")
	}
	half := "오전"
	if m.Wall.Hour() >= 12 {
		half = "오후"
	}
	return half + m.Wall.Format(" 3:04")
}

// decade says of what only that is known: 1980년대.
func (w words) decade(m archive.Moment) string {
	if w.korean() {
		return fmt.Sprintf("%d년대", m.Decade())
	}
	return fmt.Sprintf("%ds", m.Decade())
}

func (w words) year(n int) string {
	switch {
	case n == 0:
		return w.t("Date unknown")
	case w.korean():
		return fmt.Sprintf("%d년", n)
	}
	return fmt.Sprint(n)
}

// monthName names a month within its year.
func (w words) monthName(m month) string {
	switch {
	case m.Year == 0:
		return w.t("Date unknown")
	case m.Month == 0:
		return w.t("Month unknown")
	case w.korean():
		return fmt.Sprintf("%d월", m.Month)
	}
	return time.Month(m.Month).String()
}

// month names a month with its year.
func (w words) month(m month) string {
	switch {
	case m.Month == 0:
		return w.year(m.Year)
	case w.korean():
		return fmt.Sprintf("%d년 %d월", m.Year, m.Month)
	}
	return fmt.Sprintf("%s %d", time.Month(m.Month), m.Year)
}

// extent says from when to when something goes: 2013–2024, or "".
func extent(first, last archive.Moment) string {
	a, b := first.FirstYear(), last.FirstYear()
	switch {
	case b == 0:
		return ""
	case a == 0 || a == b:
		return fmt.Sprint(b)
	}
	return fmt.Sprintf("%d–%d", a, b)
}
