package md

import (
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/export"
)

// Day is the heading of a message's day: 2015-07-09 목.
func Day(m archive.Moment) string {
	switch m.Precision {
	case archive.PrecisionNone:
		return "날짜 모름 · undated"
	case archive.PrecisionDecade, archive.PrecisionYear, archive.PrecisionMonth:
		return export.Date(m)
	}
	return m.Wall.Format("2006-01-02 ") + weekday(m.Wall.Weekday())
}

func weekday(d time.Weekday) string {
	return [...]string{"일", "월", "화", "수", "목", "금", "토"}[d]
}

// Message returns one message of a page in folder dir. Its further lines are
// indented by the list item.
func Message(it archive.Item, dir string) string {
	parts := []string{"-", export.Clock(it.Moment), who(it), said(it)}
	for _, m := range it.Media {
		parts = append(parts, Show(m, dir))
	}
	return oneSpaced(parts)
}

func said(it archive.Item) string {
	text := strings.TrimSpace(strings.ReplaceAll(it.Text, string(archive.ObjectMark), ""))
	switch {
	case text == "":
		return ""
	case it.System:
		return "*" + Inline(OneLine(text)) + "*"
	}
	return Paragraphs(text, "  ")
}

func oneSpaced(parts []string) string {
	kept := parts[:0]
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, " ")
}
