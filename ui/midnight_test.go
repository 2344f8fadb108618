package ui

import (
	"testing"
	"time"

	"dotori/ui/today"
)

func TestTheDayTurnsOverWhileTheWindowIsOpen(t *testing.T) {
	w := open(t, memories().services())
	now := time.Date(2026, 10, 2, 23, 58, 0, 0, time.Local)
	w.now = func() time.Time { return now }
	w.turnDayOver()
	w.Go(Route{Page: Today})
	before := w.page
	var next func()
	var waits []time.Duration
	w.watchDay(func(d time.Duration, f func()) { waits, next = append(waits, d), f })
	next()
	if w.page != before {
		t.Error("the page was built anew on the same day")
	}
	now = now.Add(waits[1])
	next()
	if got, want := w.overview.Remember.Day, (today.Day{Month: time.October, Day: 3}); got != want || w.page == before {
		t.Errorf("after midnight %v is remembered, want %v; page anew: %v", got, want, w.page != before)
	}
	if waits[0] != 121*time.Second || waits[2] != dayBeat {
		t.Errorf("waited %v", waits)
	}
}
