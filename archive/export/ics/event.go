package ics

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/contentline"
)

// mostTitles is how many titles an event names.
const mostTitles = 20

// day counts what happened on one.
type day struct {
	date   time.Time
	counts map[archive.Kind]int
	titles []string
}

func newDay(m archive.Moment) *day {
	y, month, d := m.Wall.Date()
	return &day{date: time.Date(y, month, d, 0, 0, 0, 0, time.UTC), counts: map[archive.Kind]int{}}
}

func (d *day) is(m archive.Moment) bool {
	return m.Wall.Format(time.DateOnly) == d.date.Format(time.DateOnly)
}

func (d *day) add(it archive.Item) {
	d.counts[it.Kind]++
	titles := []string{it.Title}
	for _, c := range it.Collections {
		if c.Kind == archive.Album || c.Kind == archive.Chat {
			titles = append(titles, c.Title)
		}
	}
	for _, t := range titles {
		if t = strings.TrimSpace(t); t != "" && len(d.titles) < mostTitles && !slices.Contains(d.titles, t) {
			d.titles = append(d.titles, t)
		}
	}
}

// event writes that of a day; false when nothing on it is counted.
func (w writing) event(l *contentline.Lines, d *day) bool {
	summary := w.words.summary(d.counts)
	if summary == "" {
		return false
	}
	begin(l, "memories-"+d.date.Format("20060102"), d.date)
	allDay(l, d.date)
	if w.yearly {
		l.Add("RRULE", yearly(d.date))
	}
	l.AddText("SUMMARY", summary)
	l.AddText("DESCRIPTION", strings.Join(d.titles, "\n"))
	end(l)
	return true
}

// diary writes an entry as an event: at its time, or on its day.
func (w writing) diary(l *contentline.Lines, it archive.Item) {
	at := it.Moment.In(w.zone).Instant(archive.Offset{}).UTC()
	begin(l, it.ID, at)
	if export.Clock(it.Moment) != "" {
		l.Add("DTSTART", at.Format(stamp))
	} else {
		allDay(l, it.Moment.Wall)
	}
	if it.Title == "" {
		it.Title = w.words.kinds[archive.Diary]
	}
	l.AddText("SUMMARY", it.Title)
	l.AddText("DESCRIPTION", short(strings.TrimSpace(strings.ReplaceAll(it.Text, string(archive.ObjectMark), ""))))
	var tags []string
	for _, t := range it.Tags {
		tags = append(tags, contentline.Text(t))
	}
	if len(tags) > 0 {
		l.Add("CATEGORIES", strings.Join(tags, ","))
	}
	if it.Latitude != nil && it.Longitude != nil {
		l.Add("GEO", fmt.Sprintf("%.6f;%.6f", *it.Latitude, *it.Longitude))
	}
	end(l)
}

// mostText is how long a description is, in bytes; Google cuts longer ones.
const mostText = 8000

func short(s string) string {
	if len(s) <= mostText {
		return s
	}
	return strings.ToValidUTF8(s[:mostText], "") + "…"
}

// stamp is a time in UTC.
const stamp = "20060102T150405Z"

// begin starts an event. The stamp must be there, and is always the same.
func begin(l *contentline.Lines, id string, at time.Time) {
	l.Add("BEGIN", "VEVENT")
	l.Add("UID", id+"@dotori.invalid")
	l.Add("DTSTAMP", at.UTC().Format(stamp))
	l.Add("TRANSP", "TRANSPARENT")
}

func end(l *contentline.Lines) { l.Add("END", "VEVENT") }

func allDay(l *contentline.Lines, date time.Time) {
	l.Add("DTSTART;VALUE=DATE", date.Format("20060102"))
	l.Add("DTEND;VALUE=DATE", date.AddDate(0, 0, 1).Format("20060102"))
}

// yearly repeats a date. The 29th of February is the last of the month in
// other years.
func yearly(date time.Time) string {
	if date.Month() == time.February && date.Day() == 29 {
		return "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"
	}
	return "FREQ=YEARLY"
}
