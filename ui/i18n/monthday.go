package i18n

import "time"

// MonthDay writes "10월 3일", "Oct 3".
func (l *Localizer) MonthDay(t time.Time) string {
	if l.lang == English {
		return t.Format("Jan 2")
	}
	return t.Format("1월 2일")
}
